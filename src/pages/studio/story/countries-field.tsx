import { setInStory } from '../../../draft/edits/story-json.ts';
import { jsonAt } from '../../../draft/json/edit-json.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { Field } from '../fields/field.tsx';
import { useTyped } from '../fields/use-typed.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** The countries that the map tints, by their codes, with their names below. */
export function CountriesField() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const [typed, setTyped] = useTyped();
  const known = jsonAt(draft, 'story.json', ['countries']);
  const codes = Array.isArray(known) ? known.map(String) : [];
  const wrong = typed === null ? undefined : codesIn(typed).find((code) => nameOf(code) === null);
  const names = codes.map(nameOf).filter((name) => name !== null);
  return (
    <Field
      name="countries"
      label={t('studio.countries')}
      value={typed ?? codes.join(', ')}
      hint={names.length > 0 ? names.join(', ') : t('studio.countries-hint')}
      error={wrong === undefined ? null : t('studio.countries-wrong', { code: wrong })}
      onChange={(text) => {
        setTyped(text);
        const next = codesIn(text);
        if (next.some((code) => nameOf(code) === null)) return;
        const value = next.length > 0 ? [...new Set(next)] : undefined;
        store.edit((now) => setInStory(now, ['countries'], value), 'countries');
      }}
      onLeave={() => wrong === undefined && setTyped(null)}
    />
  );
}

const codesIn = (text: string) =>
  text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

function nameOf(code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const names = new Intl.DisplayNames(interfaceLanguage(), { type: 'region', fallback: 'none' });
  return names.of(code) ?? null;
}
