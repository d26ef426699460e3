import type { Story } from '../../../story/model.ts';

/** Whether a moment or a passage is in the talk's one slide of what came before the journey. */
export function isBeforeJourney({ chapters, moments, passages }: Story, id: string): boolean {
  const journey = chapters.find(({ background }) => !background);
  if (!journey || !chapters[0]?.background) return false;
  const moment = moments.find((each) => each.id === id);
  const t = moment?.from ?? passages.find((each) => each.id === id)?.start;
  return t !== undefined && t < journey.from && moments.some(({ from }) => from < journey.from);
}
