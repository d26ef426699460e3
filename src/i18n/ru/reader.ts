import { reader as en } from '../en/reader.ts';
import type { Translation } from '../translation.ts';

export const reader: Translation<typeof en> = { ...en };
