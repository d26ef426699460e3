import { setInLeg } from '../../../draft/edits/legs.ts';
import type { RowLeg } from '../../../draft/route-rows.ts';
import { t } from '../../../i18n/translate.ts';
import { Field } from '../fields/field.tsx';
import { useTyped } from '../fields/use-typed.ts';
import { useStudioStore } from '../use-studio.ts';
import { readKm } from './read-km.ts';

interface KmFieldProps {
  readonly leg: RowLeg;
  /** The way has no other leg, so that it needs no name. */
  readonly isOne: boolean;
}

/** The official length of a leg, where there is one. */
export function KmField({ leg, isOne }: KmFieldProps) {
  const store = useStudioStore();
  /** What is being typed; null while the field shows the draft's length. */
  const [typed, setTyped] = useTyped();
  const km = leg.entry?.km;
  const answer = typed === null ? null : readKm(typed);
  return (
    <Field
      name="km"
      label={isOne ? t('studio.route-official') : t('studio.route-official-of', { leg: leg.id })}
      value={typed ?? (typeof km === 'number' ? String(km) : '')}
      hint={t('studio.route-official-hint')}
      error={answer === 'fault' ? t('studio.route-official-fault') : null}
      onChange={(text) => {
        setTyped(text);
        const next = readKm(text);
        if (next !== 'fault')
          store.edit((now) => setInLeg(now, leg.id, 'km', next ?? undefined), `km ${leg.id}`);
      }}
      onLeave={() => {
        if (answer !== 'fault') setTyped(null);
      }}
    />
  );
}
