import { embed as en } from '../en/embed.ts';
import type { Translation } from '../translation.ts';

export const embed: Translation<typeof en> = { ...en };
