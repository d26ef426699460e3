import { problems as en } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

export const problems: Translation<typeof en> = { ...en };
