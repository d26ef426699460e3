import { useId } from 'react';
import { setLive } from '../../../draft/edits/updates.ts';
import { jsonAt } from '../../../draft/json/edit-json.ts';
import { plainTime } from '../../../draft/times/plain-time.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { isObject } from '../../../story/schema/values.ts';
import { formatIso } from '../../../story/time/format-iso.ts';
import { CheckField } from '../fields/check-field.tsx';
import { TimeWordsField } from '../stops/times/time-words-field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** Seconds. */
const INTERVALS = [15, 30, 60, 300, 900, 3600];
const HOUR_MS = 3_600_000;

/** Whether the story is still happening: open pages then ask for a new version. */
export function LiveFields({ zone }: { readonly zone: string }) {
  const id = useId();
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const value = jsonAt(draft, 'story.json', ['live']);
  const live = isObject(value) ? value : null;
  const every = Number(live?.every) || 60;
  const until = typeof live?.until === 'string' ? live.until : '';
  const set = (next: Parameters<typeof setLive>[1], step?: string) =>
    store.edit((now) => setLive(now, next), step);
  return (
    <section data-field="live">
      <h3>{t('studio.live')}</h3>
      <CheckField
        label={t('studio.live-on')}
        hint={t('studio.live-hint')}
        checked={live !== null}
        onChange={(on) => {
          // To the full hour, a day from now: most live stories end sooner.
          const end = (Math.ceil(Date.now() / HOUR_MS) + 24) * HOUR_MS;
          set(on ? { every: 60, until: formatIso(end, zone) } : null);
        }}
      />
      {live && (
        <>
          <div className="studio-field">
            <label htmlFor={id}>{t('studio.live-every')}</label>
            <select
              id={id}
              value={every}
              onChange={({ target }) => set({ every: Number(target.value), until })}
            >
              {[...new Set([...INTERVALS, every])]
                .sort((a, b) => a - b)
                .map((seconds) => (
                  <option key={seconds} value={seconds}>
                    {intervalWords(seconds)}
                  </option>
                ))}
            </select>
          </div>
          <TimeWordsField
            label={t('studio.live-until')}
            value={until || null}
            context={{ defaultDate: /\d{4}-\d{2}-\d{2}/.exec(until)?.[0] ?? null, zone }}
            kept={(time) => plainTime(time, 'latest')}
            onTime={(time) => {
              // A date has no offset, which the end needs: it is then the end of that date.
              if (time) set({ every, until: formatIso(time.latest, zone) }, 'live until');
            }}
          />
        </>
      )}
    </section>
  );
}

function intervalWords(seconds: number): string {
  const [count, unit] =
    seconds % 3600 === 0
      ? ([seconds / 3600, 'hour'] as const)
      : seconds % 60 === 0
        ? ([seconds / 60, 'minute'] as const)
        : ([seconds, 'second'] as const);
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(interfaceLanguage(), format).format(count);
}
