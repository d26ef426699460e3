import { useMemo } from 'react';
import { isSkipped, type SlideName } from '../../../draft/edits/talk.ts';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { type Slide, slidesOf } from '../../presenter/talk/slides.ts';
import { EntryRow } from '../fields/entry-row.tsx';
import { headingOf } from '../text/heading-of.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { MinutesField } from './minutes-field.tsx';
import { SlideFields } from './slide-fields.tsx';
import '../sources/sources.css';

/** The slides of the talk in their order, with those that are left out, and the one that is open. */
export function TalkPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const open = useStudio((state) => state.entry);
  const view = useStudio((state) => state.view);
  const lang = story?.languages[0] ?? 'en';
  const slides = useMemo(() => {
    if (!story) return [];
    const all = slidesOf({ ...story, talk: { ...story.talk, skip: new Set<string>() } });
    // Lists that go on over several slides have one entry.
    return all.filter(({ content }) => !('part' in content) || content.part.number === 1);
  }, [story]);
  return (
    <>
      <h2>{t('studio.panel-talk')}</h2>
      <p className="studio-hint panel-what">{t('studio.talk-what')}</p>
      {view !== 'talk' && (
        <Button
          className="talk-show"
          look="framed"
          label={t('studio.talk-show')}
          onClick={() => store.show({ view: 'talk' })}
        />
      )}
      <MinutesField />
      <ol className="studio-stops">
        {slides.map((slide) => {
          const name = nameOf(slide);
          const title = titleOf(slide, lang);
          return (
            <li key={slide.id}>
              <EntryRow
                name={title}
                note={slide.text ? localize(slide.text, lang) : undefined}
                lack={isSkipped(draft, name.id) ? t('studio.slide-none') : undefined}
                isOpen={slide.id === open}
                onToggle={() => store.show({ entry: slide.id === open ? null : slide.id })}
              />
              {slide.id === open && (
                <div className="studio-form">
                  <SlideFields slide={name} name={t('studio.slide-of', { name: title })} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** As the story names it. */
function nameOf({ content, passage }: Slide): SlideName {
  if (content.kind === 'stop') return { kind: 'event', id: content.stop.id };
  if (content.kind === 'moment') return { kind: 'event', id: content.moment.id };
  return content.kind === 'passage'
    ? { kind: 'passage', id: passage?.id ?? '' }
    : { kind: 'step', id: content.kind };
}

function titleOf({ content, passage }: Slide, lang: string): string {
  if (content.kind === 'stop') return localize(content.stop.title, lang);
  if (content.kind === 'moment') return localize(content.moment.title, lang);
  if (content.kind !== 'passage') return t(`studio.slide-${content.kind}`);
  return passage ? headingOf({ id: passage.id, text: localize(passage.text, lang) }) : '';
}
