import { embedHost as en } from '../en/embed-host.ts';
import type { Translation } from '../translation.ts';

export const embedHost: Translation<typeof en> = { ...en };
