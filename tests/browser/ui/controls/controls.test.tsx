import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { Button } from '../../../../src/ui/controls/button.tsx';
import { Dialog } from '../../../../src/ui/controls/dialog.tsx';

/** Relative luminance of an sRGB colour, as WCAG 2.2 defines it. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function colour(name: string): number[] {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const rgb =
    getComputedStyle(probe)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  probe.remove();
  return rgb.slice(0, 3);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  it('has enough contrast', () => {
    document.documentElement.dataset.theme = theme;
    const pairs = ['--ink', '--ink-soft', '--signal-ink'].flatMap((text) =>
      ['--paper', '--paper-raised', '--land', '--land-story', '--sea'].map(
        (ground) => [text, ground] as const,
      ),
    );
    const faint = [...pairs, ['--on-signal', '--signal'] as const].filter(
      ([text, ground]) => contrast(text, ground) < 4.5,
    );
    const hidden = (['--edge', '--signal', '--focus'] as const)
      .flatMap((mark) => [[mark, '--paper'] as const, [mark, '--paper-raised'] as const])
      .filter(([mark, ground]) => contrast(mark, ground) < 3);
    delete document.documentElement.dataset.theme;
    expect(faint).toEqual([]);
    expect(hidden).toEqual([]);
  });
});

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button label="Open" onClick={() => setOpen(true)} />
      {open && (
        <Dialog title="A dialog" onClose={() => setOpen(false)}>
          <p>Words</p>
        </Dialog>
      )}
    </>
  );
}

describe('a dialog', () => {
  it.each([
    ['its button', () => userEvent.keyboard('{Enter}')],
    ['Escape', () => userEvent.keyboard('{Escape}')],
  ])('takes the focus, and gives it back when closed by %s', async (_, close) => {
    const screen = await render(<Page />);
    const opener = screen.getByRole('button', { name: 'Open' });
    await opener.click();
    const dialog = screen.getByRole('dialog', { name: 'A dialog' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Close' })).toHaveFocus();
    await close();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });
});
