import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import '../../../../src/pages/studio/studio.css';
import type { Draft } from '../../../../src/draft/draft.ts';
import { passageOf } from '../../../../src/draft/edits/text/article-file.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { Panels } from '../../../../src/pages/studio/panels/panels.tsx';
import { createStudioStore } from '../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { noPreview } from './no-preview.ts';

async function open() {
  const { slug, story, route, articles } = rawStory();
  const files = new Map([
    ['story.json', JSON.stringify(story, null, 2)],
    ['route.geojson', JSON.stringify(route, null, 2)],
    ['article.en.md', articles.en ?? ''],
  ]);
  const draft: Draft = { slug, files };
  const store = createStudioStore(draft);
  const desk = { store, preview: noPreview };
  await render(
    <StudioContext value={desk}>
      <Panels />
    </StudioContext>,
  );
  const json = (...path: (string | number)[]) => jsonAt(store.getState().draft, 'story.json', path);
  return { store, json };
}

const named = (role: string, name: string | RegExp) => page.getByRole(role as 'button', { name });
const press = (...keys: string[]) => userEvent.keyboard(keys.map((key) => `{${key}}`).join(''));
async function focusOn(name: string | RegExp, role = 'button') {
  await expect.element(named(role, name)).toBeVisible();
  (named(role, name).element() as HTMLElement).focus();
}

test('a source is added, is looked up, and goes from what names it, by keyboard', async () => {
  const { store, json } = await open();
  await focusOn('Stops', 'tab');
  await press('End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect.element(named('tab', 'Sources')).toHaveFocus();
  await expect.element(named('button', /Another ride.*no web address/)).toBeVisible();

  await focusOn('Add a source');
  await press('Enter');
  await userEvent.type(page.getByLabelText('Publisher'), 'Evening Post');
  await userEvent.type(page.getByLabelText('Title'), 'The train is late');
  await userEvent.type(page.getByLabelText('Web address'), 'example.org');
  await expect.element(page.getByText(/begins with https/)).toBeVisible();
  await userEvent.fill(page.getByLabelText('Web address'), 'https://example.org/late');
  await press('Enter');
  expect(json('sources', 'evening-post')).toEqual({
    title: 'The train is late',
    publisher: 'Evening Post',
    url: 'https://example.org/late',
  });
  await expect.element(page.getByText(/No passage and no account/)).toBeVisible();
  await userEvent.type(page.getByLabelText('Date'), 'June 2020');
  expect(json('sources', 'evening-post', 'date')).toBe('2020-06');

  await focusOn(/^Another ride/);
  await press('Enter');
  await expect.element(named('button', /Account, Beta: At half past eleven/)).toBeVisible();
  await focusOn('Remove this source');
  await press('Enter');
  await expect.element(named('dialog', 'Remove “Another ride”')).toBeVisible();
  await named('dialog', 'Remove “Another ride”')
    .getByRole('button', { name: 'Remove this source' })
    .click();
  expect(json('sources', 'herald')).toBeUndefined();
  expect(store.getState().draft.files.get('article.en.md')).not.toMatch(/sources="[^"]*herald/);
});

test('accounts of a time are added, changed and removed', async () => {
  const { json } = await open();
  await focusOn(/^Alpha/);
  await press('Enter');
  const accounts = page.getByText('Departure: 0 accounts');
  await userEvent.click(accounts);
  await userEvent.click(named('button', 'Add an account'));
  await expect.element(page.getByLabelText('What it says')).toHaveFocus();
  await userEvent.keyboard('Left after eight');
  await userEvent.selectOptions(
    page.getByLabelText('Source', { exact: true }),
    'Herald: Another ride',
  );
  await userEvent.type(page.getByLabelText('The time it gives'), '8:10');
  await expect.element(page.getByText(/Understood as: .*08:10/)).toBeVisible();
  expect(json('stops', 0, 'departure')).toEqual({
    best: '2020-06-01T08:00+02:00',
    basis: 'reported',
    claims: [{ text: 'Left after eight', source: 'herald', at: '2020-06-01T08:10+02:00' }],
  });
  await userEvent.click(named('button', 'Remove this account'));
  expect(json('stops', 0, 'departure')).toBe('2020-06-01T08:00+02:00');
});

test('the passage at the caret has its sources beside it', async () => {
  const { store } = await open();
  store.show({ panel: 'text', passage: 'middle' });
  const sources = () => passageOf(store.getState().draft, 'en', 'middle')?.sources;
  await userEvent.click(named('button', /^Remove from this passage/));
  expect(sources()).toEqual([]);
  await expect.element(page.getByText('A passage needs at least one source.')).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText('Add a source…'), 'Gazette: The ride');
  expect(sources()).toEqual(['gazette']);
});

test('a background event is added at a new place, dated and removed', async () => {
  const { json, store } = await open();
  store.show({ panel: 'moments' });
  const before = json('moments') as unknown[];
  await focusOn('Add an event');
  await press('Enter');
  const dialog = named('dialog', 'Add an event');
  await userEvent.type(dialog.getByLabelText('Title'), 'A treaty');
  await userEvent.type(dialog.getByLabelText('When'), '12–16 May 2019');
  await userEvent.selectOptions(dialog.getByLabelText('Place'), 'New place');
  await userEvent.type(dialog.getByLabelText('Name of the place'), 'Basel');
  await press('Enter');
  expect((json('moments') as unknown[]).at(-1)).toMatchObject({
    id: 'a-treaty',
    place: 'basel',
    from: '2019-05-12',
  });
  await userEvent.type(page.getByLabelText('Until'), '16 May 2019');
  await userEvent.fill(page.getByLabelText('Where'), '47.56, 7.59');
  expect(json('places', 'basel', 'point')).toEqual([7.59, 47.56]);
  expect((json('moments') as unknown[]).at(-1)).toMatchObject({ to: '2019-05-16' });
  await userEvent.click(named('button', 'Remove this event'));
  expect(json('moments')).toEqual(before);
  expect(json('places', 'basel')).toBeUndefined();
});
