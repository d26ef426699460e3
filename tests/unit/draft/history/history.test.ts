import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Draft, textOf, withFile } from '../../../../src/draft/draft.ts';
import { changesBetween } from '../../../../src/draft/history/changes.ts';
import {
  beginHistory,
  type History,
  redo,
  undo,
  withEdit,
} from '../../../../src/draft/history/history.ts';

const empty: Draft = { slug: 'a', files: new Map([['a.md', '']]) };
const typed = (history: History, text: string, key: string | null, at: number) =>
  withEdit(history, withFile(history.draft, 'a.md', text), key, at);
const text = ({ draft }: History) => textOf(draft, 'a.md');

it('takes back and repeats each edit', () => {
  let history = beginHistory(empty);
  history = typed(history, 'one', null, 0);
  history = typed(history, 'one two', null, 0);
  history = undo(history);
  expect(text(history)).toBe('one');
  history = undo(undo(history));
  expect(text(history)).toBe('');
  history = redo(redo(redo(history)));
  expect(text(history)).toBe('one two');
});

it('takes what is typed into one field without a pause as one step', () => {
  let history = beginHistory(empty);
  history = typed(history, 'K', 'title', 0);
  history = typed(history, 'Ki', 'title', 900);
  history = typed(history, 'Kim', 'title', 1800);
  expect(text(undo(history))).toBe('');
  expect(text(redo(undo(history)))).toBe('Kim');
});

it('begins a new step after a pause, in another field, and after undo', () => {
  const before = typed(beginHistory(empty), 'K', 'title', 0);
  expect(text(undo(typed(before, 'Ki', 'title', 1001)))).toBe('K');
  expect(text(undo(typed(before, 'Ki', 'summary', 10)))).toBe('K');
  expect(text(undo(typed(before, 'Ki', null, 10)))).toBe('K');
  const again = redo(undo(before));
  expect(text(undo(typed(again, 'Ki', 'title', 10)))).toBe('K');
});

it('drops what was taken back at a new edit', () => {
  const history = typed(undo(typed(beginHistory(empty), 'one', null, 0)), 'two', null, 0);
  expect(redo(history)).toBe(history);
  expect(text(history)).toBe('two');
});

it('stays the same where nothing changes', () => {
  const history = beginHistory(empty);
  expect(withEdit(history, empty, null, 0)).toBe(history);
  expect(undo(history)).toBe(history);
});

it('keeps of each step no more than what changed', () => {
  const long = 'x'.repeat(1000);
  const before = withFile(empty, 'a.md', `${long}old${long}`);
  expect(changesBetween(before, withFile(before, 'a.md', `${long}new words${long}`))).toEqual([
    { path: 'a.md', at: 1000, before: 'old', after: 'new words' },
  ]);
});

const content = fc.option(fc.oneof(fc.string(), fc.constant(new Uint8Array([1]))), { nil: null });
const edit = fc.record({
  path: fc.constantFrom('a.md', 'story.json', 'x.jpg'),
  content,
  key: fc.constantFrom(null, 'a', 'b'),
  pause: fc.constantFrom(0, 2000),
});

it('leads back to the beginning and forward to the end, whatever was edited', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      let now = 0;
      let history = beginHistory(empty);
      for (const { path, content, key, pause } of edits) {
        now += pause;
        history = withEdit(history, withFile(history.draft, path, content), key, now);
      }
      let first = history;
      while (first.past) first = undo(first);
      expect(first.draft.files).toEqual(empty.files);
      let last = first;
      while (last.future) last = redo(last);
      expect(last.draft.files).toEqual(history.draft.files);
    }),
  );
});

it('takes back another address, and what was typed with it', () => {
  let history = beginHistory(empty);
  history = typed(history, 'one', null, 0);
  history = withEdit(history, { ...history.draft, slug: 'b' }, 'address', 0);
  history = withEdit(history, { ...history.draft, slug: 'bc' }, 'address', 10);
  expect(history.draft.slug).toBe('bc');
  history = undo(history);
  expect([history.draft.slug, text(history)]).toEqual(['a', 'one']);
  history = redo(history);
  expect(history.draft.slug).toBe('bc');
});
