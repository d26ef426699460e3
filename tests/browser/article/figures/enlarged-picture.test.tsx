import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { EnlargedPicture } from '../../../../src/article/figures/enlarged/enlarged-picture.tsx';
import { storyPictures } from '../../../../src/article/figures/story-pictures.ts';
import { Button } from '../../../../src/ui/controls/button.tsx';
import { picturedStory } from './pictured-story.ts';

const story = picturedStory();
const [lake, , tower] = storyPictures(story, 'en');

function Page({ picture = lake }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button label="Open" onClick={() => setOpen(true)} />
      {open && picture && (
        <EnlargedPicture {...{ story, picture }} lang="en" onClose={() => setOpen(false)} />
      )}
    </>
  );
}

async function open(picture = lake) {
  const screen = await render(<Page picture={picture} />);
  await screen.getByRole('button', { name: 'Open' }).click();
  return screen;
}

/** A finger that goes down at one point and up at another. */
function drag(
  from: readonly [number, number],
  to: readonly [number, number],
  pointerType = 'touch',
) {
  const figure = document.querySelector('.enlarged');
  const shared = { bubbles: true, isPrimary: true, pointerType };
  const at = ([clientX, clientY]: readonly [number, number]) => ({ ...shared, clientX, clientY });
  figure?.dispatchEvent(new PointerEvent('pointerdown', at(from)));
  figure?.dispatchEvent(new PointerEvent('pointerup', at(to)));
}

describe('an enlarged picture', () => {
  it('shows the picture with its caption, what it shows and its credit', async () => {
    const screen = await open();
    const dialog = screen.getByRole('dialog', { name: 'Picture 1 of 3' });
    await expect.element(dialog.getByRole('img', { name: /A drawn lake/ })).toBeVisible();
    await expect.element(dialog.getByText('The lake on a clear afternoon.')).toBeVisible();
    await expect.element(dialog.getByText(/What it shows: A drawn lake/)).toBeVisible();
    await expect.element(dialog.getByText('Drawing: Whistlestop')).toBeVisible();
  });

  it('begins with the one that was pressed', async () => {
    const screen = await open(tower);
    await expect.element(screen.getByRole('dialog', { name: 'Picture 3 of 3' })).toBeVisible();
  });

  it('gives way to the others by keys and by buttons, round and round', async () => {
    const screen = await open();
    const shows = (number: number) =>
      expect.element(screen.getByRole('dialog', { name: `Picture ${number} of 3` })).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await shows(2);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await shows(3);
    await userEvent.keyboard('{Home}');
    await shows(1);
    await userEvent.keyboard('{End}');
    await shows(3);
    await screen.getByRole('button', { name: 'Next picture' }).click();
    await shows(1);
    await screen.getByRole('button', { name: 'Previous picture' }).click();
    await shows(3);
  });

  it('gives way to a swipe across, and to no other movement', async () => {
    const screen = await open();
    const shows = (number: number) =>
      expect.element(screen.getByRole('dialog', { name: `Picture ${number} of 3` })).toBeVisible();
    drag([300, 200], [200, 210]);
    await shows(2);
    drag([300, 200], [290, 200]);
    drag([300, 200], [240, 400]);
    drag([300, 200], [100, 200], 'mouse');
    await shows(2);
    drag([200, 200], [300, 190]);
    await shows(1);
  });

  it('closes by Escape, and the focus is where it was', async () => {
    const screen = await open();
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  });
});
