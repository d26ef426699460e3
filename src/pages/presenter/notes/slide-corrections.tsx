import { t } from '../../../i18n/translate.ts';
import type { Change, Story } from '../../../story/model.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import { CorrectionList } from '../../corrections/correction-list.tsx';
import type { Slide } from '../talk/slides.ts';
import './slide-corrections.css';

interface SlideCorrectionsProps {
  readonly story: Story;
  readonly slide: Slide;
  readonly clock: Clock;
  readonly lang: string;
}

/** What was corrected on a slide: whoever spoke before may have said it otherwise. */
export function SlideCorrections({ story, slide, clock, lang }: SlideCorrectionsProps) {
  const changes = correctionsOfSlide(story, slide);
  if (changes.length === 0) return null;
  return (
    <section className="notes-corrections">
      <h2>{t('corrections.title')}</h2>
      <CorrectionList {...{ story, changes, clock, lang }} />
    </section>
  );
}

/** A change of a stop or moment is on its slide; one of a passage is on each slide with that passage. */
export function correctionsOfSlide(story: Story, { content, passage }: Slide): readonly Change[] {
  const { kind } = content;
  const id = kind === 'stop' ? content.stop.id : kind === 'moment' ? content.moment.id : null;
  return story.changes.filter((change) =>
    change.stop === null
      ? change.passage !== null && change.passage === passage?.id
      : change.stop === id,
  );
}
