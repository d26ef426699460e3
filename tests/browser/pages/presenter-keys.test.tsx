import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useShortcuts } from '../../../src/pages/presenter/keys/use-shortcuts.ts';

/** A slide with a sound. */
function Slide({ dispatch }: { readonly dispatch: (command: { readonly do: string }) => void }) {
  useShortcuts(dispatch, true);
  return (
    <>
      <button type="button">A button</button>
      {/* biome-ignore lint/a11y/useMediaCaption: nothing is played. */}
      <audio controls aria-label="A bell" />
    </>
  );
}

it('a sound or a video that has the focus keeps its own keys, and a clicker goes on from it', async () => {
  const dispatch = vi.fn();
  const screen = await render(<Slide dispatch={dispatch} />);
  const done = () => dispatch.mock.calls.map(([command]) => command.do);
  const bell = screen.getByLabelText('A bell').element() as HTMLAudioElement;
  bell.focus();
  await userEvent.keyboard(' ');
  expect(done()).toEqual([]);
  await userEvent.keyboard('{PageDown}');
  expect(done()).toEqual(['on']);
  // The arrow keys of a clicker go on as well, unless the keyboard has moved the focus here.
  await userEvent.keyboard('{ArrowRight}');
  expect(done()).toEqual(['on', 'on']);
  screen.getByRole('button').element().focus();
  await userEvent.tab();
  expect(document.activeElement).toBe(bell);
  await userEvent.keyboard('{ArrowRight}{Home}');
  expect(done()).toEqual(['on', 'on']);
});
