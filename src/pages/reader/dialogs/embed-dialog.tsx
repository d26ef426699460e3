import { useId, useState } from 'react';
import type { Playback } from '../../../playback/playback.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { formatDateTime } from '../../../timeline/format/format-time.ts';
import { stepAt, stepsOf } from '../../../timeline/steps.ts';
import { type Clock, zoneAt } from '../../../timeline/zones.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { momentState } from '../../address-bar.ts';
import { THEMES } from '../../theme.ts';
import { languageName } from '../language-name.ts';
import { Copyable } from './copyable.tsx';
import { type EmbedCode, embedCode, HEIGHTS, sideOf, WIDTHS } from './embed-code.ts';
import { EmbedPreview } from './embed-preview.tsx';
import './dialogs.css';
import './embed-dialog.css';

interface EmbedDialogProps {
  story: Story;
  playback: Playback;
  clock: Clock;
  lang: string;
  onClose: () => void;
}

const SIZES = {
  column: { words: 'As wide as the text', width: '', height: '480' },
  standard: { words: '640 × 480', width: '640', height: '480' },
  wide: { words: '960 × 640', width: '960', height: '640' },
  phone: { words: '360 × 640, upright', width: '360', height: '640' },
} as const;

const THEME_WORDS = { auto: 'As the reader’s machine', light: 'Light', dark: 'Dark' } as const;

const FORMS: Readonly<Record<keyof EmbedCode, { words: string; use: string }>> = {
  iframe: { words: 'Iframe', use: 'For any page. Its height stays as it is given.' },
  element: {
    words: 'Element',
    use: 'Takes its own height and talks with the text around it. The page must allow scripts.',
  },
  address: { words: 'Address', use: 'For a content system that makes the frame itself.' },
};

/** What a newsroom pastes into its page, with a look at what its readers will get. */
export function EmbedDialog({ story, playback, clock, lang, onClose }: EmbedDialogProps) {
  const [now] = useState(() => momentState(story, playback.getState().t));
  const [typed, setTyped] = useState<{ width: string; height: string }>(SIZES.column);
  const [here, setHere] = useState(false);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('auto');
  const [spoken, setSpoken] = useState(lang);
  const [article, setArticle] = useState(true);
  const [form, setForm] = useState<keyof EmbedCode>('iframe');

  const width = typed.width === '' ? null : sideOf(typed.width, WIDTHS);
  const height = sideOf(typed.height, HEIGHTS);
  const wrong = wrongSize(typed.width !== '' && width === null, height === null);
  const code = embedCode(new URL('.', document.baseURI).href, localize(story.title, spoken), {
    link: {
      slug: story.slug,
      ...(here ? now : { stop: null, t: null, zone: now.zone }),
      clock,
      theme,
      lang: spoken === story.languages[0] ? null : spoken,
    },
    article,
    width,
    height: height ?? Number(SIZES.column.height),
  });
  const size = Object.entries(SIZES).find(
    ([, { width, height }]) => width === typed.width && height === typed.height,
  );

  return (
    <Dialog title="Embed in a page" onClose={onClose} wide>
      <div className="reader-dialog embed-dialog" lang="en">
        <div className="embed-choices">
          <Choice
            label="Size"
            value={size?.[0] ?? 'own'}
            options={[
              ...Object.entries(SIZES).map(([id, { words }]) => [id, words] as const),
              ['own', 'Another'],
            ]}
            onChange={(id) => {
              const preset = SIZES[id as keyof typeof SIZES];
              setTyped(preset ?? { width: '800', height: '600' });
            }}
          />
          <div className="embed-sides">
            <Side
              label="Width, px"
              placeholder="Full"
              value={typed.width}
              wrong={typed.width !== '' && width === null}
              onChange={(width) => setTyped({ ...typed, width })}
            />
            <Side
              label="Height, px"
              value={typed.height}
              wrong={height === null}
              onChange={(height) => setTyped({ ...typed, height })}
            />
          </div>
          <p className="embed-wrong" role="status">
            {wrong}
          </p>
          <Choice
            label="Opens"
            value={here ? 'here' : 'whole'}
            options={[
              ['whole', 'With the whole journey'],
              ['here', `At ${hereWords(story, now.t ?? playback.getState().t, clock, lang)}`],
            ]}
            onChange={(id) => setHere(id === 'here')}
          />
          <Choice
            label="Colours"
            value={theme}
            options={THEMES.map((id) => [id, THEME_WORDS[id]] as const)}
            onChange={(id) => setTheme(THEMES.find((known) => known === id) ?? 'auto')}
          />
          {story.languages.length > 1 && (
            <Choice
              label="Language"
              value={spoken}
              options={story.languages.map((tag) => [tag, languageName(tag)] as const)}
              onChange={setSpoken}
            />
          )}
          <label className="reader-check-box">
            <input
              type="checkbox"
              checked={article}
              onChange={(event) => setArticle(event.target.checked)}
            />
            With the article’s passage
          </label>
        </div>
        <EmbedPreview
          src={code.address}
          width={width}
          height={height ?? Number(SIZES.column.height)}
        />
        <div className="embed-code">
          <fieldset className="embed-forms">
            <legend>What your page takes</legend>
            {(Object.keys(FORMS) as (keyof EmbedCode)[]).map((id) => (
              <label key={id}>
                <input
                  type="radio"
                  name="embed-form"
                  checked={form === id}
                  onChange={() => setForm(id)}
                />
                {FORMS[id].words}
              </label>
            ))}
          </fieldset>
          <Copyable
            key={form}
            label={FORMS[form].words}
            text={code[form]}
            rows={form === 'address' ? 2 : 3}
          />
          <p className="embed-use">{FORMS[form].use}</p>
        </div>
      </div>
    </Dialog>
  );
}

function wrongSize(width: boolean, height: boolean): string {
  const sentences = [];
  if (width)
    sentences.push(`The width is a number from ${WIDTHS.min} to ${WIDTHS.max}, or left empty.`);
  if (height) sentences.push(`The height is a number from ${HEIGHTS.min} to ${HEIGHTS.max}.`);
  return sentences.join(' ');
}

/** The moment where the reader stands, in a few words: the stop where one begins, else the time. */
function hereWords(story: Story, t: number, clock: Clock, lang: string): string {
  const steps = stepsOf(story);
  const step = steps[stepAt(steps, t)];
  if (step?.t === t) return localize(step.title, lang);
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = clock === 'local' ? zoneAt(story, t) : clock === 'mine' ? mine : clock;
  return formatDateTime(t, zone, lang);
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [id: string, words: string])[];
  onChange: (id: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="embed-choice">
      <span>{label}</span>
      <select
        className="ui-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SideProps {
  label: string;
  value: string;
  wrong: boolean;
  placeholder?: string;
  onChange: (typed: string) => void;
}

function Side({ label, value, wrong, placeholder, onChange }: SideProps) {
  const id = useId();
  return (
    <label className="embed-choice" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        className="embed-side"
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={wrong}
        {...{ value, placeholder }}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
