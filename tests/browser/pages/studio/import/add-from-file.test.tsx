import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { emptyDraft } from '../../../../../src/draft/empty-draft.ts';
import { stopEntries } from '../../../../../src/draft/story-entries.ts';
import { AddFromFile } from '../../../../../src/pages/studio/import/add-from-file.tsx';
import { createStudioStore } from '../../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../../src/pages/studio/use-studio.ts';
import { noPreview } from '../no-preview.ts';

it('adds a pasted table to the open story by keyboard, in one step of undo', async () => {
  const before = emptyDraft('night-train', 'Night train', 'en', '2020-01-01');
  const store = createStudioStore(before);
  const screen = await render(
    <StudioContext value={{ store, preview: noPreview }}>
      <AddFromFile />
    </StudioContext>,
  );
  screen.getByText('Add from a file').element().focus();
  await userEvent.keyboard('{Enter}');
  screen.getByText('Paste a table instead').element().focus();
  await userEvent.keyboard('{Enter}');
  await screen
    .getByRole('textbox', { name: /Rows copied/ })
    .fill(
      'place\tlatitude\tlongitude\tarrive\tplatform\nStart\t40\t10\t2020-01-02\t4\nEnd\t41\t11\t2020-01-03\t5',
    );
  screen.getByRole('button', { name: 'Import' }).element().focus();
  await userEvent.keyboard('{Enter}');
  const report = screen.getByRole('dialog');
  await expect.element(report).toHaveTextContent('Stops that it adds: 2');
  await expect.element(report).toHaveTextContent('2 things have no place in the story');
  expect(store.getState().draft).toBe(before);
  screen.getByRole('button', { name: 'Add to the story' }).element().focus();
  await userEvent.keyboard('{Enter}');
  const ids = stopEntries(store.getState().draft).map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toBe('start');
  store.undo();
  expect(store.getState().draft).toEqual(before);
});
