import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { localText } from '../../../../src/draft/edits/text/local-texts.ts';
import { emptyDraft } from '../../../../src/draft/empty-draft.ts';
import { Panels } from '../../../../src/pages/studio/panels/panels.tsx';
import type { PreviewLink } from '../../../../src/pages/studio/preview/preview-link.ts';
import { createStudioStore, type StudioStore } from '../../../../src/pages/studio/studio-store.ts';
import { listenForEdits } from '../../../../src/pages/studio/undo-keys.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';

const noPreview: PreviewLink = {
  attach: () => () => {},
  go: () => {},
  look: async () => null,
  pick: () => () => {},
  draw: () => ({ undo: () => {}, step: () => {}, end: () => {} }),
};
const devTools = () => cdp() as { send(method: string, params: object): Promise<unknown> };

let store: StudioStore;
beforeEach(async () => {
  store = createStudioStore(emptyDraft('night-train', 'Night train', 'en', '2020-01-01'));
  const end = listenForEdits(store);
  onTestFinished(end);
  await render(
    <StudioContext value={{ store, preview: noPreview }}>
      <Panels />
    </StudioContext>,
  );
});

const title = () => localText(store.getState().draft, ['title'], 'en');
const press = (keys: string) => userEvent.keyboard(keys);
async function titleField() {
  await page.getByRole('tab', { name: 'Story' }).click();
  const field = page.getByRole('textbox', { name: /^Title/ });
  await field.click();
  return field;
}

test('what is typed into a field is undone at once, in the draft and in the field', async () => {
  const field = await titleField();
  await field.fill('South by train');
  await press('{Control>}z{/Control}');
  await expect.element(field).toHaveValue('Night train');
  await press('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(field).toHaveValue('South by train');
  await press('{Control>}z{/Control}');
  await press('{Control>}y{/Control}');
  expect(title()).toBe('South by train');
});

test('keys that an input method takes undo nothing, and a syllable goes on', async () => {
  const field = await titleField();
  await field.fill('야간');
  await devTools().send('Input.imeSetComposition', {
    text: '열',
    selectionStart: 1,
    selectionEnd: 1,
  });
  await expect.element(field).toHaveValue('야간열');
  const composing = { key: 'z', code: 'KeyZ', ctrlKey: true, isComposing: true };
  const event = new KeyboardEvent('keydown', { ...composing, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
  await devTools().send('Input.insertText', { text: '열차' });
  await expect.element(field).toHaveValue('야간열차');
  expect(title()).toBe('야간열차');
});

test('the key is the one that says Z, whatever the layout', async () => {
  const field = await titleField();
  await field.fill('South by train');
  const pressed = (key: string, code: string) =>
    field
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey: true, bubbles: true }));
  // A German keyboard has it where others have Y.
  pressed('z', 'KeyY');
  expect(title()).toBe('Night train');
  pressed('y', 'KeyZ');
  expect(title()).toBe('South by train');
  pressed('я', 'KeyZ');
  expect(title()).toBe('Night train');
});

test('a text that the draft does not have yet is undone by its field, and no change behind it', async () => {
  const field = await titleField();
  await field.fill('South by train');
  await page.getByRole('tab', { name: 'Stops' }).click();
  await page
    .getByRole('button', { name: /Night train|stop/i })
    .first()
    .click();
  const arrival = page.getByRole('textbox', { name: 'Arrival' });
  await arrival.click();
  await press('{Control>}a{/Control}');
  await press('hm');
  await press('{Control>}z{/Control}');
  expect(title()).toBe('South by train');
  await expect.element(arrival).not.toHaveValue('hm');
});

test('a time in words shows what the draft has again when it is undone', async () => {
  await page
    .getByRole('button', { name: /Night train|stop/i })
    .first()
    .click();
  const arrival = page.getByRole('textbox', { name: 'Arrival' });
  const before = (arrival.element() as HTMLInputElement).value;
  await arrival.fill('3 February 2020, 10:45');
  await expect.element(page.getByText(/Understood as: .*10:45/)).toBeVisible();
  await press('{Control>}z{/Control}');
  await expect.element(arrival).toHaveValue(before);
});
