import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { t } from '../../../../../src/i18n/translate.ts';
import { createKeyReader } from '../../../../../src/pages/presenter/keys/key-reader.ts';
import { shortcutHelp } from '../../../../../src/pages/presenter/keys/shortcuts.ts';

const press = (key: string, more = {}) => createKeyReader().press({ key, ...more });

describe('shortcuts', () => {
  it.each(['ArrowRight', 'ArrowDown', ' ', 'n', 'N', 'PageDown', 'Enter'])('%s goes on', (key) => {
    expect(press(key)).toEqual({ do: 'on' });
  });
  it.each(['ArrowLeft', 'ArrowUp', 'p', 'P', 'PageUp'])('%s goes back', (key) => {
    expect(press(key)).toEqual({ do: 'back' });
  });
  it.each([
    ['Home', { do: 'first' }],
    ['End', { do: 'last' }],
    ['b', { do: 'blank', as: 'black' }],
    ['.', { do: 'blank', as: 'black' }],
    ['w', { do: 'blank', as: 'white' }],
    ['f', { do: 'fullScreen' }],
    ['o', { do: 'overview' }],
    ['Escape', { do: 'escape' }],
    ['s', { do: 'notes' }],
    ['t', { do: 'timer' }],
    ['a', { do: 'auto' }],
    ['l', { do: 'pointer' }],
    ['?', { do: 'help' }],
  ])('%s is a command', (key, command) => {
    expect(press(key)).toEqual(command);
  });
  it('accept Shift with the question mark and the space bar only', () => {
    expect(press('?', { shiftKey: true })).toEqual({ do: 'help' });
    expect(press(' ', { shiftKey: true })).toEqual({ do: 'back' });
    for (const key of ['N', 'PageDown']) expect(press(key, { shiftKey: true })).toBeNull();
  });
  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'leave keys with %o to the browser',
    (modifier) => {
      for (const key of ['PageDown', 'p', '1', 'F5']) expect(press(key, modifier)).toBeNull();
    },
  );
  it('leave unknown keys to the browser', () => {
    for (const key of ['Tab', 'F1', 'x', 'Shift', 'constructor', '__proto__', '12', 'Ctrl+p'])
      expect(press(key)).toBeNull();
  });
});

describe('clickers', () => {
  it('Logitech R400, R500s, Spotlight: back, on, start (F5 and Escape by turns), black', () => {
    expect(press('PageUp')).toEqual({ do: 'back' });
    expect(press('PageDown')).toEqual({ do: 'on' });
    expect(press('F5')).toEqual({ do: 'fullScreen' });
    expect(press('F5', { shiftKey: true })).toEqual({ do: 'fullScreen' });
    expect(press('Escape')).toEqual({ do: 'escape' });
    expect(press('.')).toEqual({ do: 'blank', as: 'black' });
  });
  it('Kensington: back, on, start, black', () => {
    expect(press('PageUp')).toEqual({ do: 'back' });
    expect(press('PageDown')).toEqual({ do: 'on' });
    expect(press('F5')).toEqual({ do: 'fullScreen' });
    expect(press('b')).toEqual({ do: 'blank', as: 'black' });
  });
});

describe('other layouts', () => {
  it('have a clicker’s black screen where B and the full stop are', () => {
    for (const [key, code] of [
      ['и', 'KeyB'],
      ['ю', 'Period'],
      ['ㅠ', 'KeyB'],
      [':', 'Period'],
    ] as const)
      expect([key, press(key, { code })]).toEqual([key, { do: 'blank', as: 'black' }]);
  });
  it('have digits with Shift, or in place of signs', () => {
    const keys = createKeyReader();
    keys.press({ key: '1', code: 'Digit1', shiftKey: true });
    keys.press({ key: '(', code: 'Digit5' });
    expect(keys.press({ key: 'Enter' })).toEqual({ do: 'goTo', number: 15 });
  });
});

describe('digits', () => {
  it('gather until Enter, which goes to the slide', () => {
    const keys = createKeyReader();
    expect(keys.press({ key: '1' })).toBeNull();
    expect(keys.press({ key: '2' })).toBeNull();
    expect(keys.typed()).toBe('12');
    expect(keys.press({ key: 'Enter' })).toEqual({ do: 'goTo', number: 12 });
    expect(keys.press({ key: 'Enter' })).toEqual({ do: 'on' });
  });
  it('are forgotten by any other shortcut; Escape does nothing else', () => {
    const keys = createKeyReader();
    keys.press({ key: '7' });
    expect(keys.press({ key: 'PageDown' })).toEqual({ do: 'on' });
    expect(keys.typed()).toBe('');
    keys.press({ key: '7' });
    expect(keys.press({ key: 'Escape' })).toBeNull();
    expect(keys.press({ key: 'Escape' })).toEqual({ do: 'escape' });
  });
  it('are at most four', () => {
    const keys = createKeyReader();
    for (const key of '123456789') keys.press({ key });
    expect(keys.typed()).toBe('6789');
  });
});

describe('the help', () => {
  it('groups keys that share a text, and leaves out the minor ones', () => {
    const rows = shortcutHelp('main');
    expect(rows).toContainEqual({ keys: ['Home', 'End'], help: 'presenter.key-ends' });
    expect(rows).toContainEqual({ keys: ['B', '.'], help: 'presenter.key-blank' });
    expect(rows.flatMap(({ keys }) => keys)).not.toContain('?');
  });

  it('agrees with the table of keys in docs/presenting.md', () => {
    const rows = shortcutHelp('all').map(
      ({ keys, help }) => `| ${keys.map((key) => `\`${key}\``).join(' ')} | ${t(help)} |`,
    );
    const docs = readFileSync('docs/presenting.md', 'utf8');
    const [, keys = ''] = /## Keys\n\n\| \| \|\n\|---\|---\|\n((?:\|.*\n)*)/.exec(docs) ?? [];
    // Where this fails, replace the table's rows by the expected ones.
    expect(keys.trim()).toBe(rows.join('\n'));
  });
});
