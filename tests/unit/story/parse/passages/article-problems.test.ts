import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { problemSentence } from '../../../../../src/story/problems/problem-sentence.ts';
import { renderText } from '../../../../fixtures/hostile/exercise-story.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

/** A sound story with these lines after the text of the article's last passage, or in place of its end. */
function withEnd(lines: string) {
  const raw = rawStory();
  const article = raw.articles.en ?? '';
  const at = article.lastIndexOf(':::');
  const before = article.slice(0, at);
  const line = before.split('\n').length;
  const { story, problems } = parseStory({ ...raw, articles: { en: before + lines } });
  if (!story) throw new Error('The story is not shown.');
  const costs = new Set(problems.map(({ severity }) => severity));
  return { story, line, said: problems.map(problemSentence), costs: [...costs] };
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

describe('an author is told of', () => {
  it('nothing where all is well', () => {
    expect(withEnd(':::\n').said).toEqual([]);
  });

  it.each([
    [
      '[^1]\n:::\n',
      'has a footnote, which is shown as typed. Write the note into the text, or name a source.',
    ],
    [
      '~~No~~\n:::\n',
      'has struck words (~~), which are shown as typed. Remove them, or only the tildes.',
    ],
    [
      '\n- [ ] task\n:::\n',
      'has a list of tasks, whose boxes are shown as typed. Remove the brackets.',
      1,
    ],
    [
      'https://example.org\n:::\n',
      'has a web address that is not a link. Write [its words](https://…), or <https://…>.',
    ],
    [
      '![A](a.jpg)\n:::\n',
      'has an image within other text, of which only the alternative text is shown. Put it on a line of its own, with a blank line before and after it, to make it a figure.',
    ],
    [
      '<b>A</b>\n:::\n',
      'has HTML, which is shown as typed. Write it in Markdown, or \\< for the sign.',
    ],
    [
      '\n::youtube{#a}\n:::\n',
      'has a directive other than :at, ::image, ::video, ::audio and ::link, which is shown as typed. Remove it, or correct its name.',
      1,
    ],
    [
      '\n<video src="a.mp4"></video>\n:::\n',
      'has HTML of a picture or a film, which is shown as typed. Write ![alternative text](file.jpg "Caption. Credit: …") or ::video{src="…"}; for a video of another site ::link{url="…" poster="…"}.',
      1,
    ],
    [
      '\n:::video{src=a.mp4}\nA box.\n:::\n:::\n',
      'has a figure with the wrong number of colons. Write two, on a line of their own: ::video{src="…"}.',
      1,
    ],
    [
      '\nDay\tKm\nMonday\t12\n:::\n',
      'has lines of a table that is not one in Markdown, so they run together. Write | between the cells, and below the head a line of as many | --- |.',
      1,
    ],
    [
      '\n:::note\nA box.\n:::\n:::\n',
      'has a box (:::), which articles do not have. Its text is shown: remove the lines of colons around it.',
      1,
    ],
    [
      ':::\n\n:::\n',
      'has colons (:::) that close nothing. Remove them, or write the line that opens the passage.',
      2,
    ],
    [
      ':::\n\n:::passage\nA.\n:::\n',
      'begins a passage without an id, so it is shown as typed. Write :::passage{#an-id sources="…"}.',
      2,
    ],
  ])('%j', (lines, sentence, later = 0) => {
    const { said, line, costs } = withEnd(`More: ${lines}`.replace(/^More: (?=\n|:::)/, ''));
    expect(said).toEqual([`article.en.md:${line + later} ${sentence}`]);
    expect(costs).toEqual(['hint']);
  });

  it('a passage that is not closed, at its first line', () => {
    const { said, story, costs } = withEnd('More.\n');
    expect(costs).toEqual(['hint']);
    const line = said.map((sentence) =>
      /^article\.en\.md:\d+ begins a passage that is not closed/.test(sentence),
    );
    expect(line).toEqual([true]);
    expect(Object.values(story.passages.at(-1)?.text ?? {})[0]).toContain('More.');
  });

  it('each kind once', () => {
    expect(withEnd('[^1] and [^2]\n\n[^3]\n:::\n').said).toHaveLength(1);
  });
});

describe('nothing that an author pastes is lost', () => {
  it('in a passage with a box', () => {
    const { story } = withEnd('\n:::note\nA box.\n:::\n\nAfter the box.\n:::\n');
    const text = Object.values(story.passages.at(-1)?.text ?? {})[0] ?? '';
    expect(textOf(renderText(story, text))).toContain('After the box.');
    expect(story.interludes.map(({ after }) => after)).toEqual([null]);
  });

  it('of a footnote, also of one word', () => {
    const { story } = withEnd('More.[^1]\n\n[^1]: Note\n:::\n');
    const text = Object.values(story.passages.at(-1)?.text ?? {})[0] ?? '';
    expect(textOf(renderText(story, text))).toMatch(/More\.\[\^1\]\s*\[\^1\]: Note/);
  });
});
