import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Draft, textOf, withFile } from '../../../src/draft/draft.ts';
import { emptyDraft } from '../../../src/draft/empty-draft.ts';
import { failureOf, openDatabase } from '../../../src/draft/keep/database.ts';
import { type Arrival, type Keeper, keepNew, keepOn } from '../../../src/draft/keep/keeper.ts';
import { listDrafts, loadDraft, removeDraft } from '../../../src/draft/keep/kept-drafts.ts';
import { newId } from '../../../src/draft/keep/new-id.ts';

let name: string;
let open: Keeper[];
const openStore = () => openDatabase(name);

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  open = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.map((keeper) => keeper.close()));
  indexedDB.deleteDatabase(name);
  localStorage.clear();
});

const first = emptyDraft('trip', 'My trip', 'en', '2026-11-28');
const typed = (draft: Draft, text: string) => withFile(draft, 'article.en.md', text);
const textIn = (draft: Draft | null | undefined) => draft && textOf(draft, 'article.en.md');

async function begun(draft = first): Promise<Keeper> {
  const keeper = keepNew(draft, { open: openStore, channel: name });
  open.push(keeper);
  await keeper.flush();
  return keeper;
}

/** Another tab with the same draft: a connection and a channel of its own. */
async function otherTab(id: string) {
  const arrivals: { draft: Draft; arrival: Arrival }[] = [];
  const onDraft = (draft: Draft, arrival: Arrival) => arrivals.push({ draft, arrival });
  const tab = await keepOn(id, { open: openStore, channel: name, onDraft });
  if (!tab) throw new Error('The draft is gone.');
  open.push(tab.keeper);
  return { ...tab, arrivals };
}

async function kept(id: string) {
  const store = await openStore();
  const loaded = await loadDraft(store, id);
  store.close();
  return loaded;
}

test('keeps a draft with all its files, and each change', async () => {
  const picture = new Uint8Array([1, 2, 3]);
  const keeper = await begun(withFile(first, 'media/a.jpg', picture));
  const changed = withFile(typed(first, 'Hello'), 'route.geojson', null);
  keeper.keep(changed);
  expect(keeper.getState().status).toBe('waiting');
  await expect.poll(() => keeper.getState().status).toBe('kept');
  expect((await kept(keeper.id))?.draft).toEqual({
    slug: 'trip',
    files: new Map([...changed.files].sort()),
  });
  const again = withFile(changed, 'media/a.jpg', picture);
  keeper.keep(again);
  await keeper.flush();
  expect((await kept(keeper.id))?.draft.files.get('media/a.jpg')).toEqual(picture);
});

test('writes a letter without writing all other files again', async () => {
  const keeper = await begun(withFile(first, 'media/a.jpg', new Uint8Array(1000)));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  keeper.keep(typed(withFile(first, 'media/a.jpg', null), 'H'));
  await keeper.flush();
  expect(put).toHaveBeenCalledTimes(2);
});

test('lists several drafts, the newest first, and removes one', async () => {
  const one = await begun();
  const other = await begun(emptyDraft('other', 'Another', 'ru'));
  const store = await openStore();
  expect((await listDrafts(store)).map(({ title, slug }) => [title, slug])).toEqual([
    ['Another', 'other'],
    ['My trip', 'trip'],
  ]);
  await removeDraft(store, one.id);
  expect(await loadDraft(store, one.id)).toBeNull();
  expect((await loadDraft(store, other.id))?.draft.files.size).toBe(3);
  store.close();
  expect(await keepOn(one.id, { open: openStore })).toBeNull();
});

test('opens what was typed last before the page was left, although the store did not answer', async () => {
  const keeper = await begun();
  // The store answers no more: the page is gone.
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('gone', 'AbortError');
  });
  keeper.keep(typed(first, 'Typed last'));
  dispatchEvent(new PageTransitionEvent('pagehide'));
  await keeper.flush();
  vi.restoreAllMocks();
  const tab = await otherTab(keeper.id);
  expect(textIn(tab.draft)).toBe('Typed last');
  await tab.keeper.flush();
  expect(textIn((await kept(keeper.id))?.draft)).toBe('Typed last');
  expect(localStorage.length).toBe(0);
});

test('shows in one tab what another changed', async () => {
  const keeper = await begun();
  const tab = await otherTab(keeper.id);
  keeper.keep(typed(first, 'From the first tab'));
  await expect.poll(() => tab.arrivals.length).toBeGreaterThan(0);
  expect(textIn(tab.arrivals[0]?.draft)).toBe('From the first tab');
  expect(tab.arrivals[0]?.arrival).toEqual({ why: 'newer' });
});

test('takes what two tabs change in different places at the same time', async () => {
  const keeper = await begun();
  const tab = await otherTab(keeper.id);
  keeper.keep(typed(first, 'Article'));
  tab.keeper.keep(withFile(first, 'facts.md', 'Facts'));
  await Promise.all([keeper.flush(), tab.keeper.flush()]);
  const both = async () => {
    const draft = (await kept(keeper.id))?.draft;
    return [textIn(draft), draft?.files.get('facts.md')];
  };
  await expect.poll(both).toEqual(['Article', 'Facts']);
});

test('keeps both where two tabs change the same place at the same time', async () => {
  const keeper = await begun();
  const tab = await otherTab(keeper.id);
  keeper.keep(typed(first, 'One'));
  tab.keeper.keep(typed(first, 'Two'));
  await keeper.flush();
  await tab.keeper.flush();
  const [{ draft, arrival } = { draft: null, arrival: null }] = tab.arrivals;
  expect(textIn(draft)).toBe('One');
  expect(arrival?.why).toBe('copied');
  expect(textIn((await kept(keeper.id))?.draft)).toBe('One');
  const copy = arrival?.why === 'copied' ? await kept(arrival.id) : null;
  expect(textIn(copy?.draft)).toBe('Two');
});

test('loses nothing of what two tabs type in turns', async () => {
  const keeper = await begun();
  const tab = await otherTab(keeper.id);
  const words: string[] = [];
  for (let i = 0; i < 6; i++) {
    const [own, other] = i % 2 === 0 ? [keeper, tab.keeper] : [tab.keeper, keeper];
    const before = (await kept(keeper.id))?.draft ?? first;
    words.push(`word${i}`);
    own.keep(typed(before, words.join(' ')));
    await own.flush();
    await other.flush();
  }
  expect(textIn((await kept(keeper.id))?.draft)).toBe(words.join(' '));
});

test('keeps a draft again that another tab removed while it is edited', async () => {
  const keeper = await begun();
  const store = await openStore();
  await removeDraft(store, keeper.id);
  store.close();
  keeper.keep(typed(first, 'Still here'));
  await keeper.flush();
  expect((await kept(keeper.id))?.draft.files.size).toBe(3);
});

test('says that the disk is full, keeps the draft in memory, and tries again', async () => {
  const keeper = await begun();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  keeper.keep(typed(first, 'Too much'));
  await keeper.flush();
  expect(keeper.getState()).toEqual({ status: 'failed', failure: 'full' });
  vi.restoreAllMocks();
  await keeper.flush();
  expect(keeper.getState()).toEqual({ status: 'kept', failure: null });
  expect(textIn((await kept(keeper.id))?.draft)).toBe('Too much');
});

test('says that the browser keeps nothing', async () => {
  const blocked = () => Promise.reject(new DOMException('no', 'SecurityError'));
  const states: unknown[] = [];
  const keeper = keepNew(first, {
    open: blocked,
    channel: name,
    onState: (state) => states.push(state),
  });
  await keeper.flush();
  expect(states.at(-1)).toEqual({ status: 'failed', failure: 'blocked' });
  await keeper.close();
  expect(failureOf(new Error('?'))).toBe('failed');
});

test('a store that never answers is given up, and a new id needs no https', async () => {
  const opening = indexedDB.open(name);
  await new Promise((done) => opening.addEventListener('success', done));
  // It waits for the connection that is open, and whoever opens the store waits for it.
  indexedDB.deleteDatabase(name);
  await expect(openDatabase(name, 20)).rejects.toMatchObject({ name: 'TimeoutError' });
  opening.result.close();
  const noUuid = { ...crypto, randomUUID: undefined, getRandomValues: () => new Uint8Array([10]) };
  vi.stubGlobal('crypto', noUuid);
  expect(newId()).toBe('0a');
  vi.unstubAllGlobals();
});
