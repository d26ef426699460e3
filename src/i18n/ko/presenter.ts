import { presenter as en } from '../en/presenter.ts';
import type { Translation } from '../translation.ts';

export const presenter: Translation<typeof en> = { ...en };
