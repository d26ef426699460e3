import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { openPanels } from './open-panels.tsx';

const open = () => openPanels('story');

test('a story gets another address, which is one, and undo gives it the old', async () => {
  const store = await open();
  const address = page.getByRole('textbox', { name: 'Address' });
  await address.fill('Night Train');
  await expect.element(page.getByText('Only lower-case Latin letters')).toBeVisible();
  expect(store.getState().draft.slug).toBe('trial');
  await page.getByRole('button', { name: 'Use “night-train”' }).click();
  await expect.element(address).toHaveValue('night-train');
  expect(store.getState().draft.slug).toBe('night-train');
  store.undo();
  await expect.element(address).toHaveValue('trial');
});

test('a language is added, its texts are listed, and it is removed only when that is confirmed', async () => {
  const store = await open();
  const languages = () => jsonAt(store.getState().draft, 'story.json', ['languages']);
  const name = page.getByRole('combobox', { name: 'Add a language' });
  await name.fill('Klingonese');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('No language is known by this name.')).toBeVisible();
  await name.fill('Korean');
  await userEvent.keyboard('{Enter}');
  expect(languages()).toEqual(['en', 'ko']);
  await expect.element(page.getByText('The article is still to be translated.')).toBeVisible();
  await page.getByText(/texts missing/).click();
  await page.getByRole('button', { name: 'title', exact: true }).click();
  await expect.element(page.getByRole('textbox', { name: 'Title' }).first()).toHaveFocus();

  await page.getByRole('button', { name: 'Make 한국어 the first language' }).click();
  expect(languages()).toEqual(['ko', 'en']);
  await page.getByRole('button', { name: 'Remove English' }).click();
  await userEvent.keyboard('{Escape}');
  expect(languages()).toEqual(['ko', 'en']);
  await page.getByRole('button', { name: 'Remove English' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove English' }).click();
  expect(languages()).toEqual(['ko']);
  store.undo();
  expect(languages()).toEqual(['ko', 'en']);
});

test('countries are codes, and what is none stays in the field', async () => {
  const store = await open();
  const countries = page.getByRole('textbox', { name: 'Countries' });
  await countries.fill('kp, russia');
  await expect.element(page.getByText('“RUSSIA” is no code of a country.')).toBeVisible();
  await countries.fill('kp, ru');
  await expect.element(page.getByText('North Korea, Russia')).toBeVisible();
  expect(jsonAt(store.getState().draft, 'story.json', ['countries'])).toEqual(['KP', 'RU']);
});
