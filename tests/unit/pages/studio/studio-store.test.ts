import { describe, expect, it } from 'vitest';
import { withFile } from '../../../../src/draft/draft.ts';
import { localText, setLocalText } from '../../../../src/draft/edits/text/local-texts.ts';
import { emptyDraft } from '../../../../src/draft/empty-draft.ts';
import { createStudioStore } from '../../../../src/pages/studio/studio-store.ts';

const open = () =>
  createStudioStore(emptyDraft('night-train', 'Night train', 'en', '2020-01-01'), () => 0);
type Store = ReturnType<typeof open>;
const title = (store: Store) => localText(store.getState().draft, ['title'], 'en');
const setTitle = (store: Store, text: string, key?: string) =>
  store.edit((draft) => setLocalText(draft, ['title'], 'en', text), key);

describe('what is edited', () => {
  it('can be undone and done again, step by step', () => {
    const store = open();
    setTitle(store, 'One');
    setTitle(store, 'Two');
    store.undo();
    expect(title(store)).toBe('One');
    store.undo();
    expect(title(store)).toBe('Night train');
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    store.redo();
    store.redo();
    expect(title(store)).toBe('Two');
  });

  it('is undone at once where it was typed into one field', () => {
    const store = open();
    for (const text of ['T', 'Tw', 'Two']) setTitle(store, text, 'title');
    store.undo();
    expect(title(store)).toBe('Night train');
  });

  it('cannot be done again after another change', () => {
    const store = open();
    setTitle(store, 'One');
    store.undo();
    setTitle(store, 'Other');
    expect(store.getState().canRedo).toBe(false);
    store.redo();
    expect(title(store)).toBe('Other');
  });

  it('keeps the last story that can be shown, and says what is wrong', () => {
    const store = open();
    const { story } = store.getState();
    store.edit((draft) => ({ ...draft, files: new Map([['story.json', '{']]) }));
    expect(store.getState().story).toBe(story);
    expect(store.getState().problems).not.toEqual([]);
  });

  it('tells nobody where nothing changes', () => {
    const store = open();
    let calls = 0;
    store.subscribe(() => calls++);
    store.edit((draft) => draft);
    expect(calls).toBe(0);
  });

  it('says why a change cannot be made, and loses nothing', () => {
    const store = open();
    const broken = withFile(store.getState().draft, 'story.json', '{ "title": ');
    store.edit(() => broken);
    setTitle(store, 'One');
    expect(store.getState()).toMatchObject({
      draft: broken,
      refused: { file: 'story.json', path: null },
    });
    store.undo();
    setTitle(store, 'One');
    expect(store.getState().refused).toBeNull();
    expect(title(store)).toBe('One');
  });

  it('survives a change that throws', () => {
    const store = open();
    store.edit(() => {
      throw new RangeError('too deep');
    });
    expect(store.getState().refused).toBeInstanceOf(RangeError);
    expect(title(store)).toBe('Night train');
  });

  it('begins with the problems where the story cannot be read', () => {
    const draft = { slug: 'a', files: new Map([['story.json', '{']]) };
    expect(createStudioStore(draft).getState().panel).toBe('problems');
  });
});
