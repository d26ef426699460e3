import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlide, indexOn, slidesOf } from '../../../../../src/pages/presenter/talk/slides.ts';
import type { Story } from '../../../../../src/story/model.ts';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';
import { readStoryFolder } from '../../../stories/read-files.ts';

function parsed(raw: Parameters<typeof parseStory>[0]): Story {
  const { story } = parseStory(raw);
  if (!story) throw new Error('The story has a fatal problem.');
  return story;
}
const shipped = parsed(readStoryFolder('public/stories/vladivostok-2019'));

describe('the slides of a talk', () => {
  it('begin with the title, show every stop by time but those that the author leaves out, and end', () => {
    const slides = slidesOf(shipped);
    const ids = slides.map(({ id }) => id);
    expect(ids[0]).toBe('title');
    expect(ids.at(-1)).toBe('end');
    for (const { id } of shipped.stops)
      expect(ids.includes(id), id).toBe(!shipped.talk.skip.has(id));
    for (const id of shipped.talk.skip) expect(ids).not.toContain(id);
    const times = slides.map(({ t }) => t);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('show what came before the journey on one slide', () => {
    const [, background] = slidesOf(shipped);
    expect(background?.id).toBe('background');
    expect(background?.content).toEqual({ kind: 'background', moments: shipped.moments });
    expect(background?.t).toBe(shipped.chapters.find(({ background }) => !background)?.from);
    const chapters = shipped.chapters.map((chapter) => ({ ...chapter, background: false }));
    const ids = slidesOf({ ...shipped, chapters }).map(({ id }) => id);
    for (const { id } of shipped.moments) expect(ids).toContain(id);
    expect(ids).not.toContain('background');
  });

  it('need no background', () => {
    const ids = slidesOf({ ...shipped, moments: [] }).map(({ id }) => id);
    expect(ids).not.toContain('background');
  });

  it('have the author’s texts, for stops, passages and the background', () => {
    const slides = new Map([
      ['title', { en: 'A train.' }],
      ['khasan', { en: 'Bread.' }],
      ['outcome', { en: 'A table.' }],
      ['background', { en: 'Years.' }],
    ]);
    const talk = { ...shipped.talk, slides };
    const texts = slidesOf({ ...shipped, talk }).filter(({ text }) => text !== null);
    expect(texts.map(({ id, text }) => [id, text])).toEqual([
      ['title', { en: 'A train.' }],
      ['background', { en: 'Years.' }],
      ['khasan', { en: 'Bread.' }],
      ['outcome', { en: 'A table.' }],
    ]);
  });

  it('are about twenty for the shipped story, each of a stop or passage with the author’s words', () => {
    const slides = slidesOf(shipped);
    expect(slides.length).toBeLessThanOrEqual(20);
    for (const { id, content, text } of slides)
      if (content.kind === 'stop' || content.kind === 'passage')
        expect(text?.en?.length, id).toBeLessThanOrEqual(160);
    expect(slides.at(-2)?.content.kind).toBe('sources');
  });

  it('include passages that no stop refers to, in their place by time', () => {
    const ids = slidesOf(shipped).map(({ id }) => id);
    expect(ids.indexOf('north-korea')).toBeGreaterThan(0);
    expect(ids.indexOf('north-korea')).toBeLessThan(ids.indexOf('handshake'));
  });

  it('list conflicts and all sources on slides that can be read', () => {
    const slides = slidesOf(shipped);
    const claims = slides.flatMap(({ content }) =>
      content.kind === 'conflicts' ? content.conflicts : [],
    );
    expect(claims).toHaveLength(6);
    const sources = slides.flatMap(({ content }) =>
      content.kind === 'sources' ? content.sources : [],
    );
    expect(new Set(sources).size).toBe(sources.length);
    for (const passage of shipped.passages)
      for (const source of passage.sources) expect(sources).toContain(source);
    expect(slides.filter(({ content }) => content.kind === 'sources')).toHaveLength(1);
  });

  it('have the notes of the story', () => {
    const bare = slidesOf(shipped).filter(({ notes }) => notes === null);
    expect(bare.map(({ id }) => id)).toEqual(
      slidesOf(shipped)
        .filter(({ content }) => 'part' in content && content.part.number > 1)
        .map(({ id }) => id),
    );
  });

  it('are a title, a stop and an end for the smallest story', () => {
    const raw = rawStory();
    const [first] = raw.story.stops as unknown[];
    const { passages, sources, moments, ...rest } = parsed({
      ...raw,
      articles: {},
      story: { ...raw.story, stops: [first], legs: [], moments: [], chapters: undefined },
    });
    const slides = slidesOf({ ...rest, passages: [], sources, moments: [] });
    expect(passages).toEqual([]);
    expect(moments).toEqual([]);
    expect(slides.map(({ id }) => id)).toEqual(['title', 'alpha', 'end']);
    expect(slides.every(({ notes }) => notes === null)).toBe(true);
  });

  it('have unique ids, whatever the ids of stops', () => {
    const names = fc.uniqueArray(fc.constantFrom('title', 'end', 'end-2', 'sources', 'x'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(names, (ids) => {
        const [stop] = shipped.stops;
        if (!stop) throw new Error('No stop.');
        const stops = ids.map((id) => ({ ...stop, id }));
        const slides = slidesOf({ ...shipped, stops });
        expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
        for (const id of ids) {
          const index = findSlide(slides, id);
          expect(index === null ? null : slides[index]?.content.kind).toBe('stop');
        }
      }),
    );
  });

  it('are found again in another version, in which slides before them are new or gone', () => {
    const [first, ...rest] = slidesOf(shipped);
    const deck = { index: 2, slide: rest[1]?.id ?? '' };
    expect(indexOn(rest, deck)).toBe(1);
    expect(indexOn(first ? [first, first, ...rest] : [], deck)).toBe(3);
    // A deck of an older version of the site does not say, and a slide may be gone.
    expect(indexOn(rest, { index: 2, slide: null })).toBe(2);
    expect(indexOn(rest, { index: 2, slide: 'gone' })).toBe(2);
  });

  it('are found by id and by number', () => {
    const slides = slidesOf(shipped);
    expect(findSlide(slides, 'title')).toBe(0);
    expect(findSlide(slides, '1')).toBe(0);
    expect(findSlide(slides, String(slides.length))).toBe(slides.length - 1);
    for (const name of ['0', String(slides.length + 1), 'nowhere', '', '-1', '1e3', '99999'])
      expect(findSlide(slides, name)).toBeNull();
  });
});
