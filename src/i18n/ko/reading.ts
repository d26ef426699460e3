import { reading as en } from '../en/reading.ts';
import type { Translation } from '../translation.ts';

export const reading: Translation<typeof en> = { ...en };
