import { expect, test } from 'vitest';
import { loadLabelFonts } from '../../../../src/map/labels/label-fonts.ts';
import '../../../../src/ui/text/fonts.css';

const cyrillic = () =>
  [...document.fonts].filter(
    ({ family, unicodeRange, status }) =>
      family.includes('Source Sans') &&
      /U\+400|U\+0400/i.test(unicodeRange) &&
      status !== 'unloaded',
  );
const loaded = (lang: string) => new Promise<void>((done) => loadLabelFonts(lang, done));

test('names load the fonts of the scripts that their language uses', async () => {
  await loaded('en');
  expect(cyrillic()).toEqual([]);
  await loaded('ru');
  expect(cyrillic()).toHaveLength(1);
});

test('nothing is called once the names are no longer wanted', async () => {
  let calls = 0;
  loadLabelFonts('en', () => {
    calls += 1;
  })();
  await loaded('en');
  expect(calls).toBe(0);
});
