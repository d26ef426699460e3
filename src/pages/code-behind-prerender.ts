import { loadModule } from '../loading/load-module.ts';
import { reportIssue, resolveIssue } from '../ui/issues.ts';
import { RELOAD_ACTION, reportLostModule } from './lost-module.ts';

/** Said while the page that the build drew stands alone. */
export const STILL =
  'What is here can be read already. Map and timeline do not move before it has come.';

const LATE = 'code-late';
const AGAIN = { ...RELOAD_ACTION, label: 'Try again' };

/** The code of the page, while the page that the build drew is shown and read. */
export async function loadCodeBehindPrerender<T>(code: () => Promise<T>): Promise<T> {
  const onLate = () =>
    reportIssue({
      ...{ code: LATE, hint: STILL, level: 'info', shown: 'notice', action: AGAIN },
      what: 'This is taking longer than usual.',
    });
  try {
    return await loadModule(code, { onLate });
  } catch (cause) {
    await reportLostModule(cause, { code: 'code-missing', hint: STILL, action: AGAIN });
    return new Promise(() => {});
  } finally {
    resolveIssue(LATE);
  }
}
