import { removeMoment, setMomentPlace, setMomentTime } from '../../../draft/edits/moments.ts';
import { eventsAt } from '../../../draft/edits/places.ts';
import { setInEvent } from '../../../draft/edits/stops.ts';
import { placeEntry, type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { plainTime } from '../../../draft/times/plain-time.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { EventFields } from '../events/event-fields.tsx';
import { CheckField } from '../fields/check-field.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { PlaceFields } from '../stops/place/place-fields.tsx';
import { TimeWordsField } from '../stops/times/time-words-field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { newPlaceLike } from './new-place.ts';
import { NEW_PLACE, PlaceMenu } from './place-menu.tsx';

const ENDS = ['from', 'to'] as const;

/** What an event is called, where it was, and when. */
export function MomentForm({ moment }: { readonly moment: StopEntry }) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const { id, index, place, entry } = moment;
  const zone = textIn(placeEntry(draft, place), 'zone') || 'UTC';
  const date = /-?\d{4}-\d{2}-\d{2}/.exec(textIn(entry, 'from'))?.[0] ?? null;
  const others = eventsAt(draft, place).length - 1;
  return (
    <div className="studio-form">
      <LocalFields
        name="title"
        label={t('studio.moment-title')}
        path={['moments', index, 'title']}
      />
      {ENDS.map((end) => (
        <TimeWordsField
          key={end}
          name={end}
          label={t(`studio.moment-${end}`)}
          value={textIn(entry, end) || null}
          context={{ defaultDate: date, zone }}
          hint={t(`studio.moment-${end}-hint`)}
          kept={(value) => plainTime(value, end === 'from' ? 'earliest' : 'latest')}
          onTime={(time) =>
            store.edit((now) => setMomentTime(now, id, end, time?.value ?? null), `${end} ${id}`)
          }
        />
      ))}
      <CheckField
        name="basis"
        label={t('studio.moment-planned')}
        checked={entry.basis === 'planned'}
        onChange={(planned) =>
          store.edit((now) => setInEvent(now, id, ['basis'], planned ? 'planned' : undefined))
        }
      />
      <PlaceMenu
        place={place}
        onPlace={(next) =>
          store.edit((now) =>
            setMomentPlace(
              now,
              id,
              next === NEW_PLACE ? newPlaceLike(now, t('studio.new-place'), place) : next,
            ),
          )
        }
      />
      {others > 0 && <p className="studio-hint">{t('studio.place-shared', { count: others })}</p>}
      <PlaceFields {...{ place }} label={t('studio.place-name')} />
      <EventFields event={moment} />
      <Button
        look="framed"
        label={t('studio.remove-moment')}
        onClick={() => {
          store.edit((now) => removeMoment(now, id));
          store.show({ stop: null });
          // The form is gone, and the focus with it.
          document.getElementById('tab-moments')?.focus();
        }}
      />
    </div>
  );
}
