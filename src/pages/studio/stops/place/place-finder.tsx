import { useState } from 'react';
import { unplacedPlaces } from '../../../../draft/unplaced.ts';
import { interfaceLanguage, t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { type FoundAll, findAll, withFound } from './find-all.ts';
import { placeLabel } from './find-place.ts';

/** Offers to look up by their names all places that are on no map yet: a table of stops often has names only. */
export function PlaceFinder() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const [state, setState] = useState<'idle' | 'looking' | 'failed'>('idle');
  const [answer, setAnswer] = useState<FoundAll | null>(null);
  const unplaced = unplacedPlaces(draft);
  const isOld =
    answer !== null && unplaced.some(({ id }) => answer.found.some((one) => one.place.id === id));
  const report = isOld ? null : answer;
  const look = async () => {
    setState('looking');
    try {
      const next = await findAll(
        unplaced,
        store.getState().story?.stops[0]?.from.best ?? Date.now(),
      );
      store.edit((now) => withFound(now, next));
      setAnswer(next);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  if (unplaced.length === 0 && report === null) return <p className="ui-hidden" role="status" />;
  return (
    <div className="studio-note">
      {unplaced.length > 0 && <p>{t('studio.unplaced', { count: unplaced.length })}</p>}
      {unplaced.length > 0 && report === null && (
        <Button
          look="signal"
          label={t(state === 'looking' ? 'studio.find-looking' : 'studio.find-places')}
          disabled={state === 'looking'}
          onClick={() => void look()}
        />
      )}
      <div role="status">
        {state === 'failed' && <p>{t('studio.find-failed')}</p>}
        {report && <FoundReport report={report} />}
      </div>
      {report && <Button look="framed" label={t('ui.dismiss')} onClick={() => setAnswer(null)} />}
    </div>
  );
}

/** What was found, and what an author must look at. */
function FoundReport({ report: { found, lost } }: { readonly report: FoundAll }) {
  const list = new Intl.ListFormat(interfaceLanguage(), { type: 'unit' });
  const doubtful = found.filter(({ count }) => count > 1);
  return (
    <>
      <p>{t('studio.find-found', { count: found.length })}</p>
      {doubtful.length > 0 && (
        <p>
          {t('studio.find-doubtful', {
            names: doubtful.map((each) => placeLabel(each.found)).join('; '),
          })}
        </p>
      )}
      {lost.length > 0 && (
        <p>{t('studio.find-lost', { names: list.format(lost.map(({ name }) => name)) })}</p>
      )}
    </>
  );
}
