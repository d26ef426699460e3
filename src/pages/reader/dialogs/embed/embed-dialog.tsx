import { useState } from 'react';
import { inLanguage } from '../../../../i18n/direction.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { interfaceLanguage, t } from '../../../../i18n/translate.ts';
import { SITE_ROOT } from '../../../../loading/site-root.ts';
import type { Playback } from '../../../../playback/playback.ts';
import { localize } from '../../../../story/localize.ts';
import type { Story } from '../../../../story/model.ts';
import { type Clock, zoneAt } from '../../../../timeline/clocks/zones.ts';
import { formatCalendar } from '../../../../timeline/format/format-calendar.ts';
import { formatKnown } from '../../../../timeline/format/format-known.ts';
import { formatPlainDate } from '../../../../timeline/format/format-time.ts';
import { stepAt, stepsOf } from '../../../../timeline/steps.ts';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { momentState } from '../../../address/address-bar.ts';
import { THEMES } from '../../../address/theme.ts';
import { Copyable } from '../copyable.tsx';
import { type EmbedCode, embedCode, HEIGHTS, parseLength, WIDTHS } from './embed-code.ts';
import { LengthField, SelectField } from './embed-fields.tsx';
import { EmbedPreview } from './embed-preview.tsx';
import '../dialogs.css';
import './embed-dialog.css';

interface EmbedDialogProps {
  story: Story;
  playback: Playback;
  clock: Clock;
  lang: string;
  onClose: () => void;
}

const SIZES = {
  column: { label: 'embed-dialog.size-column', width: '', height: '480' },
  standard: { label: 'embed-dialog.size-standard', width: '640', height: '480' },
  wide: { label: 'embed-dialog.size-wide', width: '960', height: '640' },
  phone: { label: 'embed-dialog.size-phone', width: '360', height: '640' },
} as const;

const THEME_LABELS = {
  auto: 'embed-dialog.theme-auto',
  light: 'embed-dialog.theme-light',
  dark: 'embed-dialog.theme-dark',
} as const;

const FORMS = {
  iframe: { label: 'embed-dialog.iframe', use: 'embed-dialog.iframe-use' },
  element: { label: 'embed-dialog.element', use: 'embed-dialog.element-use' },
  address: { label: 'embed-dialog.address', use: 'embed-dialog.address-use' },
} as const satisfies Record<keyof EmbedCode, unknown>;

/** Writes the code that embeds the story in another page, with a preview. */
export function EmbedDialog({ story, playback, clock, lang, onClose }: EmbedDialogProps) {
  const [now] = useState(() => momentState(story, playback.getState().t));
  const [typed, setTyped] = useState<{ width: string; height: string }>(SIZES.column);
  const [atMoment, setAtMoment] = useState(false);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('auto');
  const [language, setLanguage] = useState(lang);
  const [article, setArticle] = useState(true);
  const [form, setForm] = useState<keyof EmbedCode>('iframe');

  const width = typed.width === '' ? null : parseLength(typed.width, WIDTHS);
  const height = parseLength(typed.height, HEIGHTS);
  const sizeHint = sizeProblems(typed.width !== '' && width === null, height === null);
  const code = embedCode(SITE_ROOT, localize(story.title, language), {
    link: {
      slug: story.slug,
      ...(atMoment ? now : { stop: null, t: null, zone: now.zone }),
      clock,
      theme,
      lang: language === story.languages[0] ? null : language,
    },
    article,
    width,
    height: height ?? Number(SIZES.column.height),
  });
  const size = Object.entries(SIZES).find(
    ([, { width, height }]) => width === typed.width && height === typed.height,
  );

  return (
    <Dialog title={t('embed-dialog.title')} onClose={onClose} wide>
      <div className="reader-dialog embed-dialog" {...inLanguage(interfaceLanguage())}>
        <div className="embed-fields">
          <SelectField
            label={t('embed-dialog.size')}
            value={size?.[0] ?? 'own'}
            options={[
              ...Object.entries(SIZES).map(([id, { label }]) => [id, t(label)] as const),
              ['own', t('embed-dialog.size-own')],
            ]}
            onChange={(id) => {
              const preset = SIZES[id as keyof typeof SIZES];
              setTyped(preset ?? { width: '800', height: '600' });
            }}
          />
          <div className="embed-lengths">
            <LengthField
              label={t('embed-dialog.width')}
              placeholder={t('embed-dialog.width-full')}
              value={typed.width}
              invalid={typed.width !== '' && width === null}
              onChange={(width) => setTyped({ ...typed, width })}
            />
            <LengthField
              label={t('embed-dialog.height')}
              value={typed.height}
              invalid={height === null}
              onChange={(height) => setTyped({ ...typed, height })}
            />
          </div>
          <p className="embed-invalid" role="status">
            {sizeHint}
          </p>
          <SelectField
            label={t('embed-dialog.opens')}
            value={atMoment ? 'here' : 'whole'}
            options={[
              ['whole', t('embed-dialog.opens-whole')],
              ['here', momentText(story, now.t ?? playback.getState().t, clock, lang)],
            ]}
            onChange={(id) => setAtMoment(id === 'here')}
          />
          <SelectField
            label={t('embed-dialog.colours')}
            value={theme}
            options={THEMES.map((id) => [id, t(THEME_LABELS[id])] as const)}
            onChange={(id) => setTheme(THEMES.find((known) => known === id) ?? 'auto')}
          />
          {story.languages.length > 1 && (
            <SelectField
              label={t('reader.language')}
              value={language}
              options={story.languages.map((tag) => [tag, languageName(tag)] as const)}
              onChange={setLanguage}
            />
          )}
          <label className="reader-checkbox">
            <input
              type="checkbox"
              checked={article}
              onChange={(event) => setArticle(event.target.checked)}
            />
            <span>{t('embed-dialog.with-passage')}</span>
          </label>
        </div>
        <EmbedPreview
          src={code.address}
          width={width}
          height={height ?? Number(SIZES.column.height)}
        />
        <div className="embed-code">
          <fieldset className="embed-forms">
            <legend>{t('embed-dialog.form')}</legend>
            {(Object.keys(FORMS) as (keyof EmbedCode)[]).map((id) => (
              <label key={id}>
                <input
                  type="radio"
                  name="embed-form"
                  checked={form === id}
                  onChange={() => setForm(id)}
                />
                <span>{t(FORMS[id].label)}</span>
              </label>
            ))}
          </fieldset>
          <Copyable
            key={form}
            label={t(FORMS[form].label)}
            text={code[form]}
            rows={form === 'address' ? 2 : 3}
          />
          <p className="embed-instructions">{t(FORMS[form].use)}</p>
        </div>
      </div>
    </Dialog>
  );
}

function sizeProblems(width: boolean, height: boolean): string {
  const sentences = [];
  if (width) sentences.push(t('embed-dialog.width-invalid', rangeOf(WIDTHS)));
  if (height) sentences.push(t('embed-dialog.height-invalid', rangeOf(HEIGHTS)));
  return sentences.join(' ');
}

/** Strings, so that no thousands separator is added: readers type the numbers without one. */
function rangeOf({ min, max }: { readonly min: number; readonly max: number }) {
  return { min: String(min), max: String(max) };
}

/** The stop that begins at this instant with its date, else the time. */
function momentText(story: Story, at: number, clock: Clock, lang: string): string {
  const steps = stepsOf(story);
  const step = steps[stepAt(steps, at)];
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = clock === 'local' ? zoneAt(story, at) : clock === 'mine' ? mine : clock;
  if (step?.t !== at) return formatKnown(story, at, zone, lang);
  const known = 'kind' in step.of ? step.of.from.date : step.of.date;
  const date = known ? formatCalendar(known, lang, null, false) : formatPlainDate(at, zone, lang);
  return t('embed-dialog.opens-at', { stop: localize(step.title, lang), date });
}
