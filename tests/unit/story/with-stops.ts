import { problemSentence } from '../../../src/story/problems/problem-sentence.ts';
import { parseChanged } from './changed-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

export const at = (iso: string) => Date.parse(iso);

/** The small story with other stops, without chapters and passages; its problems as sentences. */
export function withStops(stops: Any[], change: (story: Any) => void = () => {}) {
  const { story, problems } = parseChanged((file) => {
    file.stops = stops;
    delete file.chapters;
    delete file.moments;
    change(file);
  });
  if (!story) throw new Error('no story');
  const about = problems.filter(({ path }) => !path.includes('article'));
  return { story, problems: about, said: about.map(problemSentence) };
}

export const stop = (arrival: unknown, place = 'alpha') => ({ id: 's', place, arrival });

export function arrival(value: unknown, place?: string) {
  const { story, said } = withStops([stop(value, place)]);
  const [first] = story.stops;
  if (!first) throw new Error('no stop');
  return { time: first.from, said };
}
