import { afterEach, expect, it, vi } from 'vitest';
import { hasMod, shortcut } from '../../../../src/ui/controls/mod-key.ts';

afterEach(() => void vi.unstubAllGlobals());

const [ctrl, cmd] = [
  { ctrlKey: true, metaKey: false },
  { ctrlKey: false, metaKey: true },
];

it.each([
  ['MacIntel', cmd, ctrl, '⇧⌘Z', 'Meta+Shift+Z'],
  ['Win32', ctrl, cmd, 'Ctrl+Shift+Z', 'Control+Shift+Z'],
  ['Linux x86_64', ctrl, cmd, 'Ctrl+Shift+Z', 'Control+Shift+Z'],
])('names and takes the keys of %s', (platform, own, other, shown, aria) => {
  vi.stubGlobal('navigator', { platform });
  expect(hasMod(own)).toBe(true);
  expect(hasMod(other)).toBe(false);
  expect(shortcut('Z', { shift: true })).toEqual({ shown, aria });
});
