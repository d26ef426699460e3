import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { Problems } from '../../../../src/story/problems/problems.ts';

const LONG = 'x'.repeat(LIMITS.sentence);
const message = JSON.stringify({ name: 'text', values: {} });
const issue = (keys: readonly unknown[], more: object = {}) => ({
  ...{ path: keys.map((key) => ({ key })), message, received: '5' },
  ...more,
});

describe('a list of problems', () => {
  it('keeps the first thousand, and counts the others', () => {
    const problems = new Problems();
    for (let i = 0; i < LIMITS.problems; i += 1) problems.add('hint', 'passage-empty', `${i}`);
    expect(problems.list).toHaveLength(LIMITS.problems);
    problems.add('dropped', 'passage-empty', 'one more');
    problems.addIssues('hint', 'story', [issue(['a'])], 'fix-item');
    expect(problems.list).toHaveLength(LIMITS.problems + 1);
    expect(problems.list.at(-1)).toEqual({
      ...{ severity: 'hint', code: 'more-problems', path: 'story', values: { count: '2' } },
    });
  });

  it('keeps each for which the story cannot be shown, and each limit, of which readers learn', () => {
    const problems = new Problems();
    for (let i = 0; i < LIMITS.problems; i += 1) problems.add('hint', 'passage-empty', `${i}`);
    problems.add('fatal', 'story-missing', 'story.json');
    problems.addLimit('dropped', 'figures-too-many', 'story.json', { limit: 50 });
    expect(problems.list.slice(LIMITS.problems)).toMatchObject([
      { severity: 'fatal', code: 'story-missing' },
      { severity: 'dropped', code: 'figures-too-many', limit: true, values: { limit: '50' } },
    ]);
  });

  it('cuts what nobody would read to the end', () => {
    const problems = new Problems();
    problems.add('hint', 'place-unknown', `${LONG}y`, { id: `${LONG}y` });
    problems.add('hint', 'place-unknown', LONG, { id: LONG });
    expect(problems.list.map(({ path, id, values }) => [path, id, values.id])).toEqual([
      [`${LONG}…`, `${LONG}…`, `${LONG}…`],
      [LONG, LONG, LONG],
    ]);
  });

  it('has the id of what a problem names, where it names something', () => {
    const problems = new Problems();
    problems.add('hint', 'place-unknown', 'a', { id: 'beta' });
    problems.add('hint', 'passage-empty', 'a');
    expect(problems.list.map((problem) => 'id' in problem)).toEqual([true, false]);
  });
});

describe('the issues of a schema', () => {
  const of = (...issues: ReturnType<typeof issue>[]) => {
    const problems = new Problems();
    problems.addIssues('dropped', 'stops[1]', issues, 'fix-item');
    return problems.list.map(({ code, path, value }) => [code, path, value?.reason]);
  };

  it('are reported at the value, once each', () => {
    expect(of(issue(['media', 0, 'src']), issue(['media', 0, 'src']), issue([]))).toEqual([
      ['value-invalid', 'stops[1].media[0].src', 'text'],
      ['value-invalid', 'stops[1]', 'text'],
    ]);
    expect(of(issue([], { path: undefined }))).toEqual([['value-invalid', 'stops[1]', 'text']]);
  });

  it('say what is missing', () => {
    expect(of(issue(['place'], { received: 'undefined' }))).toEqual([
      ['value-missing', 'stops[1].place', 'missing'],
    ]);
  });

  it('of a value that may be of several kinds are those within it', () => {
    const whole = { path: undefined, message, received: '{}' };
    const within = issue(['best'], { message: JSON.stringify({ name: 'time', values: {} }) });
    const deep = issue(['claims'], { issues: [whole, issue([0, 'at'])] });
    expect(of(issue(['arrival'], { issues: [whole, within, deep] }))).toEqual([
      ['value-invalid', 'stops[1].arrival.best', 'time'],
      ['value-invalid', 'stops[1].arrival.claims[0].at', 'text'],
    ]);
    expect(of(issue(['arrival'], { issues: [whole] }))).toEqual([
      ['value-invalid', 'stops[1].arrival', 'text'],
    ]);
  });
});
