import { leftoverReason } from '../../../draft/import/import-sentences.ts';
import type { Leftover } from '../../../draft/import/imported.ts';
import { t } from '../../../i18n/translate.ts';

/** All that has no place in a story, with where it is in its file. */
export function LeftoverList({ leftovers }: { readonly leftovers: readonly Leftover[] }) {
  if (leftovers.length === 0) return null;
  return (
    <details className="import-leftovers">
      <summary>{t('studio.import-leftovers', { count: leftovers.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing in it that takes the focus. */}
      <ul tabIndex={0}>
        {leftovers.map((leftover) => (
          <li key={`${leftover.where} ${leftover.what} ${leftover.reason}`}>
            <code>{leftover.where}</code> <q>{leftover.what}</q>
            {` – ${leftoverReason(leftover)}`}
            {leftover.count !== undefined && ` (${leftover.count})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
