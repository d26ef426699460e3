import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { openPanels } from './open-panels.tsx';

const open = () => openPanels('story');

const svg = (inner: string, name: string) =>
  new File([`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6">${inner}</svg>`], name);
const input = () => page.getByLabelText('Add a picture');

test.each([
  [svg('<script>alert(1)</script>', 'evil.svg'), 'holds a script'],
  [svg('<g onload="alert(1)"/>', 'evil.svg'), 'holds a script'],
  [new File(['MZ'], 'photo.jpg'), 'is no picture that browsers show'],
  [new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'cut.jpg'), 'is damaged'],
  [new File([], 'none.png'), 'is empty'],
])('refuses %o: it %s', async (file, words) => {
  const store = await open();
  const before = store.getState().draft;
  await userEvent.upload(input(), file);
  await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  await userEvent.keyboard('{Escape}');
  expect(store.getState().draft).toBe(before);
});

test('the lead picture is dropped, gets its words, is removed with its file, and comes back', async () => {
  const store = await open();
  const data = new DataTransfer();
  data.items.add(svg('<rect width="8" height="6"/>', 'Map 1.SVG'));
  const section = page.getByRole('region', { name: 'Lead picture' }).element();
  section.dispatchEvent(
    new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
  );
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('1 kB · 8 × 6')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Add a picture' })).toBeDisabled();
  await userEvent.keyboard('A map{Tab}Whistlestop{Enter}');
  const { draft } = store.getState();
  expect(jsonAt(draft, 'story.json', ['lead'])).toEqual({
    src: 'media/map-1.svg',
    alt: 'A map',
    credit: 'Whistlestop',
  });
  expect(draft.files.has('media/map-1.svg')).toBe(true);

  await page.getByRole('button', { name: 'Remove the picture media/map-1.svg' }).click();
  expect(store.getState().draft.files.has('media/map-1.svg')).toBe(false);
  expect(jsonAt(store.getState().draft, 'story.json', ['lead'])).toBeUndefined();
  store.undo();
  expect(store.getState().draft.files.has('media/map-1.svg')).toBe(true);
});
