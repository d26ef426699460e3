import {
  type ChapterEntry,
  removeChapter,
  setChapterEdge,
  setChapterPercent,
} from '../../../draft/edits/chapters.ts';
import { setInStory } from '../../../draft/edits/story-json.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { plainTime } from '../../../draft/times/plain-time.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { CheckField } from '../fields/check-field.tsx';
import { Field } from '../fields/field.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { useTyped } from '../fields/use-typed.ts';
import { TimeWordsField } from '../stops/times/time-words-field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { StartMenu } from './start-menu.tsx';
import { clockOf } from './story-span.ts';

interface ChapterFormProps {
  readonly chapter: ChapterEntry;
  /** Of times without an offset. */
  readonly zone: string;
  /** Of the timeline's width; null for the only chapter. */
  readonly percent: number | null;
  readonly onRemove: () => void;
}

/** What a chapter is called, where it begins and ends, and how much of the timeline it takes. */
export function ChapterForm({ chapter, zone, percent, onRemove }: ChapterFormProps) {
  const store = useStudioStore();
  const story = useStudio((state) => state.story);
  const { id, index, entry } = chapter;
  const setEdge = (edge: 'from' | 'to', time: string) =>
    store.edit((now) => setChapterEdge(now, id, edge, time, zone), `${edge} ${id}`);
  return (
    <div className="studio-form">
      <LocalFields
        name="title"
        label={t('studio.chapter-title')}
        path={['chapters', index, 'title']}
      />
      {(['from', 'to'] as const).map((edge) => {
        const value = textIn(entry, edge);
        return (
          <TimeWordsField
            key={edge}
            name={edge}
            label={t(`studio.chapter-${edge}`)}
            value={value || null}
            context={{
              defaultDate: /-?\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null,
              zone: story ? clockOf(story, value) : zone,
            }}
            kept={(time) => plainTime(time, edge === 'from' ? 'earliest' : 'latest')}
            onTime={(time) => {
              // A chapter always has both ends.
              if (time)
                setEdge(edge, plainTime(time.value, edge === 'from' ? 'earliest' : 'latest'));
            }}
          >
            {edge === 'from' && story && (
              <StartMenu story={story} onStart={({ from }) => setEdge('from', from)} />
            )}
          </TimeWordsField>
        );
      })}
      {percent !== null && <WidthField id={id} percent={percent} />}
      <CheckField
        name="background"
        label={t('studio.chapter-background')}
        hint={t('studio.chapter-background-hint')}
        checked={entry.background === true}
        onChange={(background) =>
          store.edit((now) =>
            setInStory(now, ['chapters', index, 'background'], background || undefined),
          )
        }
      />
      <Button
        look="framed"
        label={t('studio.remove-chapter')}
        onClick={() => {
          store.edit((now) => removeChapter(now, id, zone));
          onRemove();
        }}
      />
    </div>
  );
}

function WidthField({ id, percent }: { readonly id: string; readonly percent: number }) {
  const store = useStudioStore();
  /** What is being typed; null while the field shows the draft's width. */
  const [typed, setTyped] = useTyped();
  const isWrong = typed !== null && readPercent(typed) === null;
  return (
    <Field
      name="share"
      label={t('studio.chapter-width')}
      value={typed ?? String(percent)}
      hint={t('studio.chapter-width-hint')}
      error={isWrong ? t('studio.chapter-width-fault') : null}
      onChange={(text) => {
        setTyped(text);
        const next = readPercent(text);
        if (next !== null) store.edit((now) => setChapterPercent(now, id, next), `share ${id}`);
      }}
      onLeave={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}

function readPercent(text: string): number | null {
  const percent = Number(
    text
      .replace(',', '.')
      .replace(/\s*%\s*$/, '')
      .trim() || Number.NaN,
  );
  return percent >= 1 && percent <= 99 ? percent : null;
}
