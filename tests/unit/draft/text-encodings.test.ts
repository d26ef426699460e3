import { expect, it } from 'vitest';
import { encodedTexts } from '../../../src/draft/text-encodings.ts';

const utf16 = (text: string, big: boolean) =>
  new Uint8Array(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

it.each([
  ['utf-16le', utf16('\ufeff{"a":"é"}', false)],
  ['utf-16be', utf16('\ufeff{"a":"é"}', true)],
  ['utf-16le', utf16('{"a":"é"}', false)],
  ['utf-16be', utf16('{"a":"é"}', true)],
] as const)('knows %s', (encoding, bytes) => {
  expect(encodedTexts(bytes)).toEqual([
    { encoding, text: '{"a":"é"}', sample: expect.stringContaining('é') },
  ]);
});

it('shows what each usual encoding makes of other bytes', () => {
  const bytes = new Uint8Array([...'Caf'].map((letter) => letter.charCodeAt(0)).concat(0xe9, 0x2e));
  expect(encodedTexts(bytes).map(({ encoding, sample }) => [encoding, sample])).toEqual([
    ['windows-1252', 'Café.'],
    ['windows-1251', 'Cafй.'],
    ['euc-kr', expect.any(String)],
  ]);
});
