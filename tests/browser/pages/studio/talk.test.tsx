import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import '../../../../src/pages/studio/studio.css';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { Panels } from '../../../../src/pages/studio/panels/panels.tsx';
import { createStudioStore, type Panel } from '../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { noPreview } from './no-preview.ts';

async function open(panel: Panel) {
  const { slug, story, route, articles } = rawStory();
  const store = createStudioStore({
    slug,
    files: new Map([
      ['story.json', JSON.stringify(story, null, 2)],
      ['route.geojson', JSON.stringify(route, null, 2)],
      ['article.en.md', articles.en ?? ''],
    ]),
  });
  const shown: string[] = [];
  const preview = { ...noPreview, go: (to: string) => void shown.push(to) };
  store.show({ panel });
  await render(
    <StudioContext value={{ store, preview }}>
      <Panels />
    </StudioContext>,
  );
  const json = (...path: (string | number)[]) => jsonAt(store.getState().draft, 'story.json', path);
  return { store, json, shown };
}

const named = (role: string, name: string | RegExp) => page.getByRole(role as 'button', { name });
const press = (...keys: string[]) => userEvent.keyboard(keys.map((key) => `{${key}}`).join(''));
async function focusOn(name: string | RegExp, role = 'button') {
  await expect.element(named(role, name)).toBeVisible();
  (named(role, name).element() as HTMLElement).focus();
}

test('what the talk shows of a passage stands below it, and the preview follows, by keyboard', async () => {
  const { store, json, shown } = await open('text');
  await focusOn('A halt of an hour.');
  await press('Enter');
  expect(shown.at(-1)).toBe('middle');
  (page.getByText('In the talk: 1 slide').element() as HTMLElement).focus();
  await press('Enter');
  await userEvent.fill(page.getByLabelText('What the slide says'), 'An hour in Beta.');
  await userEvent.fill(page.getByLabelText('Presenter’s notes'), 'Slowly.');
  expect(shown.at(-1)).toBe('beta');
  expect(json('talk', 'slides')).toEqual({ beta: 'An hour in Beta.' });
  expect(json('stops', 1, 'notes')).toBe('Slowly.');
  store.undo();
  expect(json('stops', 1, 'notes')).toBeUndefined();
  expect(json('talk', 'slides', 'beta')).toBe('An hour in Beta.');

  await userEvent.fill(page.getByLabelText('What the slide says'), 'x'.repeat(241));
  await expect.element(page.getByText(/A slide takes 240 at most/)).toBeVisible();
  await focusOn('It has a slide', 'checkbox');
  await press(' ');
  expect(json('talk', 'skip')).toEqual(['beta']);
  await expect.element(page.getByText('In the talk: 0 slides')).toBeVisible();
  await named('button', 'Show the talk in the preview').click();
  expect(store.getState().view).toBe('talk');
});

test('the talk lists its slides and those left out, and has a length', async () => {
  const { json } = await open('talk');
  await userEvent.fill(page.getByLabelText('Planned length, minutes'), 'long');
  await expect.element(page.getByText(/must be a number of minutes/)).toBeVisible();
  await userEvent.fill(page.getByLabelText('Planned length, minutes'), '20');
  expect(json('talk', 'minutes')).toBe(20);
  await focusOn('The end');
  await press('Enter');
  await userEvent.fill(page.getByLabelText('Presenter’s notes'), 'Thank the hosts.');
  expect(json('talk', 'notes')).toEqual({ end: 'Thank the hosts.' });
  await focusOn('A toast');
  await press('Enter');
  await named('checkbox', 'It has a slide').click();
  await expect.element(named('button', /A toast.*no slide/)).toBeVisible();
});

test('a chapter is added with a stop, moved, made wider and removed, by keyboard', async () => {
  const { store, json } = await open('chapters');
  await focusOn('Add a chapter');
  await press('Enter');
  await userEvent.fill(page.getByLabelText('Name of the chapter'), 'By sea');
  await page.getByLabelText('Begins with').selectOptions('Gamma');
  await press('Enter');
  if (named('dialog', 'Add a chapter').query())
    await named('dialog', 'Add a chapter').getByRole('button', { name: 'Add a chapter' }).click();
  expect(json('chapters', 2)).toMatchObject({ id: 'by-sea', from: '2020-06-01T18:00+03:00' });
  expect(json('chapters', 1, 'to')).toBe('2020-06-01T18:00+03:00');

  await userEvent.fill(page.getByLabelText('Begins', { exact: true }), '1 June 2020, 17:00');
  await expect.poll(() => json('chapters', 1, 'to')).toBe('2020-06-01T17:00+03:00');
  await userEvent.fill(page.getByLabelText('Width on the timeline, per cent'), '50');
  expect(json('chapters', 2, 'share')).toBeGreaterThan(1);
  const before = store.getState().draft;
  await focusOn('Remove this chapter');
  await press('Enter');
  expect(json('chapters')).toHaveLength(2);
  await expect.element(named('tab', 'Chapters')).toHaveFocus();
  store.undo();
  expect(store.getState().draft).toEqual(before);
});

test('a correction has a time, what, why and where, by keyboard', async () => {
  const { json } = await open('updates');
  await focusOn('Add a correction');
  await press('Enter');
  await expect.element(page.getByLabelText('What was changed')).toHaveFocus();
  await userEvent.keyboard('It arrived at 11:00.');
  await userEvent.fill(page.getByLabelText('Why'), 'The railway published its log.');
  await page.getByLabelText('Passage concerned').selectOptions('middle');
  expect(json('changes', 0)).toMatchObject({
    what: 'It arrived at 11:00.',
    why: 'The railway published its log.',
    passage: 'middle',
  });
  expect(json('changes', 0, 'when')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]/);
  await named('checkbox', 'The story is still happening').click();
  await page.getByLabelText('They ask every').selectOptions('5 minutes');
  expect(json('live', 'every')).toBe(300);
  await userEvent.fill(page.getByLabelText('Id that is gone'), 'beta');
  await expect.element(page.getByText(/nothing in the story has it/)).toBeVisible();
  await userEvent.fill(page.getByLabelText('Id that is gone'), 'old-beta');
  await press('Enter');
  await page.getByLabelText('Its links lead to').selectOptions('Beta');
  expect(json('moved')).toEqual({ 'old-beta': 'beta' });
  await focusOn('Remove this correction');
  await press('Enter');
  expect(json('changes')).toBeUndefined();
  await expect.element(named('button', 'Add a correction')).toHaveFocus();
});

test('what accounts of an event differ about is added with two accounts', async () => {
  const { json } = await open('moments');
  await focusOn(/^Once before/);
  await press('Enter');
  await page.getByText('Where accounts differ: 0 points').click();
  await focusOn('Add a point');
  await press('Enter');
  await expect.element(page.getByLabelText('What they differ about')).toHaveFocus();
  await userEvent.keyboard('whether it rained');
  expect(json('moments', 0, 'conflicts')).toMatchObject([
    { about: 'whether it rained', claims: [{ source: 'gazette' }, { source: 'herald' }] },
  ]);
  await named('button', 'Add an account').click();
  expect(json('moments', 0, 'conflicts', 0, 'claims')).toHaveLength(3);
  await named('button', 'Remove this account').first().click();
  await expect.element(named('button', 'Remove this account')).not.toBeInTheDocument();
  await named('button', 'Remove the point “whether it rained”').click();
  expect(json('moments', 0, 'conflicts')).toBeUndefined();
});
