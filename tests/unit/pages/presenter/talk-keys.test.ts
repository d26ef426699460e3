import { describe, expect, it } from 'vitest';
import { createKeyReader } from '../../../../src/pages/presenter/talk/talk-keys.ts';

const press = (key: string, more = {}) => createKeyReader().press({ key, ...more });

describe('a presenter’s keys', () => {
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
  it('takes the question mark and the space bar with Shift', () => {
    expect(press('?', { shiftKey: true })).toEqual({ do: 'help' });
    expect(press(' ', { shiftKey: true })).toEqual({ do: 'back' });
  });
  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'leaves keys with %o to the browser',
    (modifier) => {
      for (const key of ['PageDown', 'p', '1', 'F5']) expect(press(key, modifier)).toBeNull();
    },
  );
  it('leaves what it does not know', () => {
    for (const key of ['Tab', 'F1', 'x', 'Shift', 'constructor', '__proto__'])
      expect(press(key)).toBeNull();
  });
});

describe('what clickers send', () => {
  it('Logitech R400, R500s, Spotlight: back, on, start (F5 and Escape by turns), dark', () => {
    expect(press('PageUp')).toEqual({ do: 'back' });
    expect(press('PageDown')).toEqual({ do: 'on' });
    expect(press('F5')).toEqual({ do: 'fullScreen' });
    expect(press('F5', { shiftKey: true })).toEqual({ do: 'fullScreen' });
    expect(press('Escape')).toEqual({ do: 'escape' });
    expect(press('.')).toEqual({ do: 'blank', as: 'black' });
  });
  it('Kensington: back, on, start, dark', () => {
    expect(press('PageUp')).toEqual({ do: 'back' });
    expect(press('PageDown')).toEqual({ do: 'on' });
    expect(press('F5')).toEqual({ do: 'fullScreen' });
    expect(press('b')).toEqual({ do: 'blank', as: 'black' });
  });
});

describe('numbers', () => {
  it('gather until Enter, which goes there', () => {
    const keys = createKeyReader();
    expect(keys.press({ key: '1' })).toBeNull();
    expect(keys.press({ key: '2' })).toBeNull();
    expect(keys.typed()).toBe('12');
    expect(keys.press({ key: 'Enter' })).toEqual({ do: 'goTo', number: 12 });
    expect(keys.press({ key: 'Enter' })).toEqual({ do: 'on' });
  });
  it('are forgotten by any other key; Escape does nothing else', () => {
    const keys = createKeyReader();
    keys.press({ key: '7' });
    expect(keys.press({ key: 'PageDown' })).toEqual({ do: 'on' });
    expect(keys.typed()).toBe('');
    keys.press({ key: '7' });
    expect(keys.press({ key: 'Escape' })).toBeNull();
    expect(keys.press({ key: 'Escape' })).toEqual({ do: 'escape' });
  });
  it('stay short', () => {
    const keys = createKeyReader();
    for (const key of '123456789') keys.press({ key });
    expect(keys.typed()).toBe('6789');
  });
});
