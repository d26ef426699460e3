import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { emptyDraft } from '../../../../src/draft/empty-draft.ts';
import { Desk } from '../../../../src/pages/studio/desk.tsx';
import { newDesk } from '../../../../src/pages/studio/kept-desk.ts';
import type { PreviewLink } from '../../../../src/pages/studio/preview/preview-link.ts';
import { PreviewPane } from '../../../../src/pages/studio/preview/preview-pane.tsx';
import { createStudioStore } from '../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';

const draft = emptyDraft('night-train', 'Night train', 'en', '2020-01-01');
const button = (name: string) => page.getByRole('button', { name });

afterEach(() => {
  vi.restoreAllMocks();
});

test('a story that the browser refuses to keep is offered to download, is not left unasked, and is kept later', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const offered = vi.spyOn(URL, 'createObjectURL');
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const onLeave = vi.fn();
  const desk = newDesk(draft);
  await render(<Desk desk={desk} onLeave={onLeave} />);
  await expect.element(page.getByText(/This browser keeps nothing for this page/)).toBeVisible();

  await button('Download the story').click();
  await expect.poll(() => clicked.mock.calls.length).toBe(1);
  expect(offered.mock.calls[0]?.[0]).toHaveProperty('type', 'application/zip');

  const closing = new Event('beforeunload', { cancelable: true });
  dispatchEvent(closing);
  expect(closing.defaultPrevented).toBe(true);

  await button('All stories').click();
  await expect.element(page.getByText('This story is not kept')).toBeVisible();
  expect(onLeave).not.toHaveBeenCalled();
  await button('Close').click();

  vi.restoreAllMocks();
  await button('Try again').click();
  await expect.element(page.getByText('Kept in this browser')).toBeInTheDocument();
  await button('All stories').click();
  await expect.poll(() => onLeave.mock.calls.length).toBe(1);
  await desk.keeper.close();
});

test('a preview that does not load says so, and is loaded anew', async () => {
  const views: HTMLIFrameElement[] = [];
  let isThere = () => {};
  const preview: PreviewLink = {
    attach: (frame, _, onThere = () => {}) => {
      views.push(frame);
      isThere = onThere;
      return () => {};
    },
    go: () => {},
    look: async () => null,
    pick: () => () => {},
    draw: () => ({ undo: () => {}, step: () => {}, end: () => {} }),
  };
  await render(
    <StudioContext value={{ store: createStudioStore(draft), preview }}>
      <PreviewPane patience={20} />
    </StudioContext>,
  );
  const sentence = page.getByText('The preview does not load.');
  await expect.element(sentence).toBeVisible();
  await button('Try again').click();
  await expect.poll(() => views.length).toBe(2);
  expect(views[0]).not.toBe(views[1]);
  isThere();
  await expect.poll(() => sentence.query()).toBeNull();
});
