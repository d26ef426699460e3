import { useState } from 'react';
import { setRouteLines } from '../../../../draft/edits/many-route-lines.ts';
import type { RouteRow } from '../../../../draft/route-rows.ts';
import { t } from '../../../../i18n/translate.ts';
import { loadModule } from '../../../../loading/modules/load-module.ts';
import { useStudioStore } from '../../use-studio.ts';
import { FileButton, TRACKS } from '../file-button.tsx';
import { someOf, stopName } from '../stop-name.ts';
import { readTrack } from './read-track.ts';

/** A track of the whole journey, cut at all its stops at once. */
export function WholeTrack({ rows }: { readonly rows: readonly RouteRow[] }) {
  const store = useStudioStore();
  const [answer, setAnswer] = useState('');
  const [busy, setBusy] = useState(false);
  const read = async (file: File) => {
    setBusy(true);
    setAnswer('');
    try {
      setAnswer(await taken(file));
    } catch {
      setAnswer(t('studio.line-failed'));
    } finally {
      setBusy(false);
    }
  };
  const taken = async (file: File): Promise<string> => {
    const tracks = await readTrack(file);
    if (typeof tracks === 'string') return tracks;
    const state = store.getState();
    const { linesFromTrack } = await loadModule(() => import('./lines-from-track.ts'));
    const { lines, missed, apart } = linesFromTrack(tracks, state.draft, rows);
    if (lines.size > 0)
      store.edit((now) =>
        setRouteLines(
          now,
          new Map([...lines].map(([to, line]) => [to, { line, basis: 'surveyed' }])),
        ),
      );
    const stops = someOf(missed.map((stop) => stopName(state, stop)));
    const ways = someOf(
      apart.map(({ from, to }) =>
        t('studio.route-between', { from: stopName(state, from), to: stopName(state, to) }),
      ),
    );
    return [
      t('studio.track-taken', { taken: lines.size, count: rows.length }),
      ...(missed.length > 0 ? [t('studio.track-misses', { stops })] : []),
      ...(apart.length > 0 ? [t('studio.track-apart', { ways })] : []),
      ...(lines.size < rows.length ? [t('studio.track-stay')] : []),
    ].join(' ');
  };
  return (
    <div className="studio-field" aria-busy={busy}>
      <div className="studio-field-line">
        <FileButton
          label={t('studio.track-whole')}
          accept={TRACKS}
          disabled={busy}
          onFile={(file) => void read(file)}
        />
      </div>
      <p className="studio-hint" role="status">
        {answer || t('studio.track-whole-what')}
      </p>
    </div>
  );
}
