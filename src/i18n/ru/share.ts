import { share as en } from '../en/share.ts';
import type { Translation } from '../translation.ts';

export const share: Translation<typeof en> = { ...en };
