import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlide, slidesOf } from '../../../../src/pages/presenter/talk/slides.ts';
import type { Story } from '../../../../src/story/model.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { readStoryFolder } from '../../stories/read-files.ts';

function sound(raw: Parameters<typeof parseStory>[0]): Story {
  const { story } = parseStory(raw);
  if (!story) throw new Error('The story is not sound.');
  return story;
}
const shipped = sound(readStoryFolder('public/stories/vladivostok-2019'));

describe('the steps of a talk', () => {
  it('begin with the title, hold every stop, call and moment by time, and end', () => {
    const steps = slidesOf(shipped);
    const ids = steps.map(({ id }) => id);
    expect(ids[0]).toBe('title');
    expect(ids.at(-1)).toBe('end');
    for (const { id } of [...shipped.stops, ...shipped.moments]) expect(ids).toContain(id);
    const times = steps.map(({ t }) => t);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('hold the passages that no stop names: what was expected stands before what happened', () => {
    const ids = slidesOf(shipped).map(({ id }) => id);
    expect(ids.indexOf('north-korea')).toBeGreaterThan(0);
    expect(ids.indexOf('north-korea')).toBeLessThan(ids.indexOf('handshake'));
  });

  it('gather what sources disagree about, and every source, in steps that can be read', () => {
    const steps = slidesOf(shipped);
    const claims = steps.flatMap(({ content }) =>
      content.kind === 'conflicts' ? content.conflicts : [],
    );
    expect(claims).toHaveLength(6);
    const sources = steps.flatMap(({ content }) =>
      content.kind === 'sources' ? content.sources : [],
    );
    expect(new Set(sources).size).toBe(sources.length);
    for (const passage of shipped.passages)
      for (const source of passage.sources) expect(sources).toContain(source);
    for (const { content } of steps)
      if (content.kind === 'sources') expect(content.sources.length).toBeLessThanOrEqual(12);
  });

  it('carry the notes of the story, wherever it has any', () => {
    const bare = slidesOf(shipped).filter(({ notes }) => notes === null);
    expect(bare.map(({ id }) => id)).toEqual(
      slidesOf(shipped)
        .filter(({ content }) => 'part' in content && content.part.number > 1)
        .map(({ id }) => id),
    );
  });

  it('are a title, a stop and an end for the smallest story, without notes', () => {
    const raw = rawStory();
    const [first] = raw.story.stops as unknown[];
    const { passages, sources, moments, ...rest } = sound({
      ...raw,
      articles: {},
      story: { ...raw.story, stops: [first], legs: [], moments: [], chapters: undefined },
    });
    const steps = slidesOf({ ...rest, passages: [], sources, moments: [] });
    expect(passages).toEqual([]);
    expect(moments).toEqual([]);
    expect(steps.map(({ id }) => id)).toEqual(['title', 'alpha', 'end']);
    expect(steps.every(({ notes }) => notes === null)).toBe(true);
  });

  it('never share an id, whatever a story calls its stops', () => {
    const names = fc.uniqueArray(fc.constantFrom('title', 'end', 'end-2', 'sources', 'x'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(names, (ids) => {
        const [stop] = shipped.stops;
        if (!stop) throw new Error('No stop.');
        const stops = ids.map((id) => ({ ...stop, id }));
        const steps = slidesOf({ ...shipped, stops });
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        for (const id of ids) {
          const index = findSlide(steps, id);
          expect(index === null ? null : steps[index]?.content.kind).toBe('stop');
        }
      }),
    );
  });

  it('are found by id and by number, and not at all where there is none', () => {
    const steps = slidesOf(shipped);
    expect(findSlide(steps, 'title')).toBe(0);
    expect(findSlide(steps, '1')).toBe(0);
    expect(findSlide(steps, String(steps.length))).toBe(steps.length - 1);
    for (const name of ['0', String(steps.length + 1), 'nowhere', '', '-1', '1e3', '99999'])
      expect(findSlide(steps, name)).toBeNull();
  });
});
