import { loadCode } from '../loading/load-module.ts';
import { report, settle } from '../ui/issues.ts';
import { LOAD_AGAIN, lostPart } from './lost-module.ts';

/** Said while the page that the build drew stands alone. */
export const STILL =
  'What is here can be read already. Map and timeline do not move before it has come.';

const LATE = 'code-late';
const AGAIN = { ...LOAD_AGAIN, label: 'Try again' };

/** The code of the page, while the page that the build drew is shown and read. */
export async function codeBehindPoster<T>(code: () => Promise<T>): Promise<T> {
  const onLate = () =>
    report({
      ...{ code: LATE, still: STILL, level: 'info', shown: 'notice', action: AGAIN },
      what: 'This is taking longer than usual.',
    });
  try {
    return await loadCode(code, { onLate });
  } catch (cause) {
    await lostPart(cause, { code: 'code-missing', still: STILL, action: AGAIN });
    return new Promise(() => {});
  } finally {
    settle(LATE);
  }
}
