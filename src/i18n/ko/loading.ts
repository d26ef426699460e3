import { loading as en } from '../en/loading.ts';
import type { Translation } from '../translation.ts';

export const loading: Translation<typeof en> = { ...en };
