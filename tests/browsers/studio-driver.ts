import { find, get, isThere, type Part, poll, press } from './part.ts';
import type { Tab } from './tab.ts';

const field = (name: string | RegExp): Part => ({ role: 'textbox', name });
export const button = (name: string | RegExp): Part => ({ role: 'button', name });

/** Opens a story of the site in the studio, and waits until the preview shows its map. */
export async function openExample(tab: Tab, title: string): Promise<void> {
  await press(tab, button(title));
  await previewIsReady(tab);
}

export async function previewIsReady(tab: Tab): Promise<void> {
  const map: Part = { role: 'region', name: 'Map', framed: true };
  await poll(async () => (await find(tab, map))?.state).toBe('ready');
}

/** Presses a tab of the studio. */
export async function openPanel(tab: Tab, name: string): Promise<void> {
  await press(tab, { role: 'tab', name: new RegExp(`^${name}`) });
}

/** Types a text into a field, key by key, in place of what was there. */
export async function fill(tab: Tab, name: string | RegExp, text: string): Promise<void> {
  await press(tab, field(name));
  await tab.press('Control+a');
  await tab.type(text);
  await poll(async () => (await find(tab, field(name)))?.text).toBe(text);
}

/** Puts a text into a field all at once, as pasting does. */
export async function paste(tab: Tab, name: string | RegExp, text: string): Promise<void> {
  await press(tab, field(name));
  await tab.evaluate((words) => document.execCommand('insertText', false, words), text);
  await poll(async () => (await find(tab, field(name)))?.text).toBe(text);
}

export async function hasText(tab: Tab, name: string | RegExp, text: string): Promise<void> {
  await poll(async () => (await find(tab, field(name)))?.text).toBe(text);
}

export async function isChosen(tab: Tab, name: string, value: string): Promise<void> {
  await poll(async () => (await find(tab, { role: 'combobox', name }))?.text).toBe(value);
}

/** Words that stand somewhere in the page. */
export async function shows(tab: Tab, words: string): Promise<void> {
  await poll(() => tab.evaluate(() => document.body.innerText)).toContain(words);
}

/** Words that stand somewhere in the preview. */
export async function previewShows(tab: Tab, words: string): Promise<void> {
  const text = () => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '';
  await poll(() => tab.evaluate(text)).toContain(words);
}

/** The names of the stops, in their order. */
export async function hasStops(tab: Tab, names: readonly string[]): Promise<void> {
  const all = () =>
    [...document.querySelectorAll('.studio-stop-name')].map((name) => name.textContent);
  await poll(() => tab.evaluate(all)).toEqual(names);
}

/** Puts the focus on a button, as Tab does. */
export async function focusOn(tab: Tab, part: Part): Promise<void> {
  await get(tab, part);
  await tab.evaluate((name) => {
    const all = document.querySelectorAll<HTMLElement>('button');
    [...all].find((each) => new RegExp(name).test(each.textContent ?? ''))?.focus();
  }, new RegExp(part.name).source);
}

/** Waits for what a button offers as a file, and gives its bytes. */
export async function downloaded(tab: Tab, part: Part): Promise<Uint8Array> {
  await isThere(tab, part);
  await tab.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const reader = new FileReader();
      reader.onload = () => Object.assign(window, { offered: reader.result });
      if (blob instanceof Blob) reader.readAsDataURL(blob);
      return create(blob);
    };
  });
  await press(tab, part);
  const length = () => String(Reflect.get(window, 'offered') ?? '').length;
  await poll(() => tab.evaluate(length)).toBeGreaterThan(0);
  const dataUrl = await tab.evaluate(() => String(Reflect.get(window, 'offered')));
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}
