import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { listenForShortcuts } from '../../../../src/pages/keys/shortcuts.ts';

let stop = () => {};
afterEach(() => stop());

async function page() {
  const space = vi.fn();
  const letter = vi.fn();
  const help = vi.fn();
  stop = listenForShortcuts({ play: space, next: letter, help });
  const screen = await render(
    <>
      <p>Words</p>
      <a href="#there">Over there</a>
      <button type="button">A button</button>
      <input aria-label="A field" />
      <textarea aria-label="A text" />
      <select aria-label="A menu">
        <option>j</option>
      </select>
      <div role="slider" tabIndex={0} aria-label="A slider" aria-valuenow={1} />
      <div contentEditable suppressContentEditableWarning aria-label="A sheet" role="note">
        words
      </div>
      <dialog aria-label="A dialog">
        <p>Words</p>
      </dialog>
    </>,
  );
  return { screen, space, letter, help };
}

describe('shortcuts', () => {
  it('work where nothing has the focus, and on a link', async () => {
    const { screen, space, letter, help } = await page();
    await userEvent.keyboard(' j?');
    expect([space, letter, help].map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
    screen.getByRole('link').element().focus();
    await userEvent.keyboard(' ');
    expect(space).toHaveBeenCalledTimes(2);
  });

  it('are not taken with a modifier', async () => {
    const { letter } = await page();
    await userEvent.keyboard('{Control>}j{/Control}{Alt>}j{/Alt}{Meta>}j{/Meta}{Shift>}J{/Shift}');
    expect(letter).not.toHaveBeenCalled();
  });

  it.each(['A field', 'A text', 'A menu', 'A sheet'])('are not taken from %s', async (label) => {
    const { screen, space, letter } = await page();
    screen.getByLabelText(label).element().focus();
    await userEvent.keyboard(' j');
    expect(space).not.toHaveBeenCalled();
    expect(letter).not.toHaveBeenCalled();
  });

  it('leave the space bar to a button and a slider, but not the letters', async () => {
    const { screen, space, letter } = await page();
    for (const role of ['button', 'slider'] as const) {
      screen.getByRole(role).element().focus();
      await userEvent.keyboard(' j');
    }
    expect(space).not.toHaveBeenCalled();
    expect(letter).toHaveBeenCalledTimes(2);
  });

  it('do nothing while a dialog is open', async () => {
    const { screen, letter } = await page();
    const dialog = screen.container.querySelector('dialog');
    dialog?.showModal();
    await userEvent.keyboard('j');
    expect(letter).not.toHaveBeenCalled();
    dialog?.close();
    await userEvent.keyboard('j');
    expect(letter).toHaveBeenCalledTimes(1);
  });

  it('are only the space bar where single letters are switched off', async () => {
    const { space, letter, help } = await page();
    stop();
    stop = listenForShortcuts({ play: space, next: letter, help }, false);
    await userEvent.keyboard(' j?');
    expect([space, letter, help].map((each) => each.mock.calls.length)).toEqual([1, 0, 0]);
  });

  it('leave a key alone that something else has handled', async () => {
    const { screen, space } = await page();
    screen.container.addEventListener('keydown', (event) => event.preventDefault());
    screen.getByRole('link').element().focus();
    await userEvent.keyboard(' ');
    expect(space).not.toHaveBeenCalled();
  });
});
