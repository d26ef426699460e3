import { t } from '../../../../i18n/translate.ts';
import type { Story } from '../../../../story/model.ts';
import { NextSlide, SlideNotes } from '../../notes/slide-notes.tsx';
import { TalkTimes } from '../../notes/talk-times.tsx';
import type { Slide } from '../../talk/slides.ts';
import type { DeckState } from '../../talk/talk.ts';
import './notes-panel.css';

interface NotesPanelProps {
  readonly story: Story;
  readonly slides: readonly Slide[];
  readonly state: DeckState;
  readonly lang: string;
  /** Planned length; null where there is none. */
  readonly minutes: number | null;
}

/** Notes and clocks below the deck, for a presenter with a single screen. */
export function NotesPanel({ story, slides, state, lang, minutes }: NotesPanelProps) {
  return (
    <aside className="notes-panel" aria-label={t('presenter.notes')}>
      <div>
        <SlideNotes slide={slides[state.index]} lang={lang} />
        <NextSlide {...{ story, lang }} next={slides[state.index + 1]} />
      </div>
      <TalkTimes state={state} count={slides.length} minutes={minutes} />
    </aside>
  );
}
