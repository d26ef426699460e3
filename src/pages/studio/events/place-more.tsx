import { useState } from 'react';
import { setInPlace } from '../../../draft/edits/places.ts';
import { placeEntry } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Field } from '../fields/field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { namesIn, readMetres } from './place-words.ts';

/** How exactly a place is known, and what else it is called. */
export function PlaceMore({ place }: { readonly place: string }) {
  return (
    <details className="accounts">
      <summary>{t('studio.place-more')}</summary>
      <AccuracyField place={place} />
      <OtherNamesField place={place} />
    </details>
  );
}

function AccuracyField({ place }: { readonly place: string }) {
  const store = useStudioStore();
  const accuracy = useStudio(({ draft }) => placeEntry(draft, place).accuracy);
  /** What is being typed; null while the field shows the draft's radius. */
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readMetres(typed) === 'fault';
  return (
    <Field
      name="accuracy"
      label={t('studio.place-accuracy')}
      hint={t('studio.place-accuracy-hint')}
      value={typed ?? (typeof accuracy === 'number' ? String(accuracy) : '')}
      error={isWrong ? t('studio.place-accuracy-fault') : null}
      onChange={(text) => {
        setTyped(text);
        const metres = readMetres(text);
        if (metres !== 'fault')
          store.edit(
            (now) => setInPlace(now, place, ['accuracy'], metres ?? undefined),
            `accuracy ${place}`,
          );
      }}
      onLeave={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}

function OtherNamesField({ place }: { readonly place: string }) {
  const store = useStudioStore();
  const also = useStudio(({ draft }) => placeEntry(draft, place).also);
  /** What is being typed, with a comma that nothing follows yet; null while the field shows the draft's names. */
  const [typed, setTyped] = useState<string | null>(null);
  const names = Array.isArray(also) ? also.map(String) : [];
  return (
    <Field
      name="also"
      label={t('studio.place-also')}
      hint={t('studio.place-also-hint')}
      value={typed ?? names.join(', ')}
      onChange={(text) => {
        setTyped(text);
        const next = namesIn(text);
        store.edit(
          (now) => setInPlace(now, place, ['also'], next.length > 0 ? next : undefined),
          `also ${place}`,
        );
      }}
      onLeave={() => setTyped(null)}
    />
  );
}
