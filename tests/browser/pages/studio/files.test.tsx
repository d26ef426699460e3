import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import '../../../../src/pages/studio/studio.css';
import { textOf } from '../../../../src/draft/draft.ts';
import { Panels } from '../../../../src/pages/studio/panels/panels.tsx';
import { createStudioStore } from '../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { noPreview } from './no-preview.ts';

const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
const sound = JSON.stringify(rawStory().story, null, 2).replaceAll('\n', '\r\n');

async function open(files: Readonly<Record<string, string | Uint8Array>>) {
  const { slug, articles } = rawStory();
  const store = createStudioStore({
    slug,
    files: new Map([...Object.entries({ 'article.en.md': articles.en ?? '', ...files })]),
  });
  await render(
    <StudioContext value={{ store, preview: noPreview }}>
      <Panels />
    </StudioContext>,
  );
  return store;
}

test('a story that cannot be read is corrected where its mistake is, and every other byte stays', async () => {
  const broken = sound.replace(/,\r\n( *"places")/, '\r\n$1');
  const store = await open({ 'story.json': broken });
  await page.getByRole('tab', { name: 'Stops' }).click();
  await page.getByRole('button', { name: 'Add a stop' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/story.json cannot be read/);
  expect(textOf(store.getState().draft, 'story.json')).toBe(broken);

  await page.getByRole('alert').getByRole('button', { name: 'Edit story.json' }).click();
  const line = broken.slice(0, broken.indexOf('"places"')).split('\n').length;
  await expect.element(page.getByText(`Line ${line}, column 3:`)).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent(/A comma is missing/);
  const field = page.getByRole('textbox', { name: 'Text of story.json' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft},');
  await expect.element(page.getByRole('status')).toHaveTextContent('This is valid JSON.');
  expect(JSON.parse(textOf(store.getState().draft, 'story.json') ?? '')).toEqual(rawStory().story);
  expect(textOf(store.getState().draft, 'story.json')?.replace(/\s/g, '')).toBe(
    sound.replace(/\s/g, ''),
  );
  expect(store.getState().story).not.toBeNull();
  store.undo();
  await expect.element(page.getByRole('status')).toHaveTextContent(/A comma is missing/);
  expect(textOf(store.getState().draft, 'story.json')).toBe(broken);
});

test('a file in another encoding is saved as UTF-8 and then edited', async () => {
  const store = await open({ 'story.json': sound, 'route.geojson': utf16 });
  await page.getByRole('tab', { name: 'Route' }).click();
  await page.getByRole('button', { name: 'Edit route.geojson' }).click();
  await page.getByRole('button', { name: 'UTF-16: {}' }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Text of route.geojson' }))
    .toHaveValue('{}');
  store.undo();
  expect(store.getState().draft.files.get('route.geojson')).toBe(utf16);
});

test('a problem leads to its place in the file', async () => {
  const text = sound.replace('"kind": "call"', '"kind": "fly"');
  const store = await open({ 'story.json': text });
  await page.getByRole('tab', { name: 'Problems' }).click();
  await page.getByRole('button', { name: 'Edit the file' }).first().click();
  const field = page.getByRole('textbox', { name: 'Text of story.json' });
  await expect.element(field).toHaveFocus();
  const element = field.element() as HTMLTextAreaElement;
  expect(element.value.slice(element.selectionStart)).toMatch(/^"fly"/);
  await page.getByRole('button', { name: 'Back to the problems' }).click();
  expect(store.getState().file).toBeNull();
});
