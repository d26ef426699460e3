import { problemValues as en } from '../en/problem-values.ts';
import type { Translation } from '../translation.ts';

export const problemValues: Translation<typeof en> = { ...en };
