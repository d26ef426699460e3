import { describe, expect, it } from 'vitest';
import { readJson, readText } from '../../../../src/story/files/read-bytes.ts';
import { UnreadableFile } from '../../../../src/story/files/unreadable-file.ts';
import { LIMITS } from '../../../../src/story/limits.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
/** The bytes of each letter the other way round: big-endian. */
const turned = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

/** Why a file cannot be read; its contents where it can. */
function read(reader: (bytes: Uint8Array) => unknown, bytes: Uint8Array): unknown {
  try {
    return reader(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    return (error as UnreadableFile).reason;
  }
}

describe('the text of a file', () => {
  it.each([
    ['', ''],
    ['Просто текст', 'Просто текст'],
    ['\ufeffWith a byte order mark', 'With a byte order mark'],
    ['Two\r\nlines', 'Two\r\nlines'],
    ['東', '東'],
  ])('%j', (text, shown) => {
    expect(read(readText, utf8(text))).toBe(shown);
  });

  it.each([
    ['UTF-16 with its mark', utf16('\ufeffA text'), 'utf-16'],
    ['big-endian UTF-16 with its mark', turned(utf16('\ufeffA text')), 'utf-16'],
    ['UTF-16 without a mark', utf16('{"title": "A"}'), 'utf-16'],
    ['big-endian UTF-16 without a mark', turned(utf16(':::passage{#a}')), 'utf-16'],
    ['UTF-16 with Russian words', utf16('\ufeffПросто текст'), 'utf-16'],
    ['big-endian UTF-16 with Russian words', turned(utf16('\ufeffПросто текст')), 'utf-16'],
    // Letters of Windows-1251 have the bytes of a byte order mark, one at a time.
    ['Windows-1251 that begins with я', Uint8Array.of(0xff, 0xea, 0xee, 0xf0, 0xfc), 'not-utf-8'],
    ['Windows-1251 that begins with ю', Uint8Array.of(0xfe, 0xe3), 'not-utf-8'],
    ['Windows-1251 with я as its second', Uint8Array.of(0xc2, 0xff, 0xe7, 0xfc), 'not-utf-8'],
    ['Windows-1251 with ю as its second', Uint8Array.of(0xd2, 0xfe, 0xec, 0xe5), 'not-utf-8'],
    ['Latin-1', Uint8Array.of(0x43, 0x61, 0x66, 0xe9), 'not-utf-8'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not-utf-8'],
    ['a zip', Uint8Array.of(0x1f, 0x8b, 0x08, 0x08), 'not-utf-8'],
  ])('that is %s', (_, bytes, reason) => {
    expect(read(readText, bytes)).toBe(reason);
  });
});

describe('the JSON of a file', () => {
  it('with a byte order mark and Windows’ line ends', () => {
    expect(read(readJson, utf8('\ufeff{\r\n"a": 1\r\n}\r\n'))).toEqual({ a: 1 });
  });

  it.each([
    ['{"a": 1,}', 'not-json'],
    ['', 'not-json'],
    ['\ufeff<?xml version="1.0"?><gpx/>', 'xml'],
    ['\n  <kml/>', 'xml'],
    ['{"type": "Feature"}\n{"type": "Feature"}\n', 'json-lines'],
    ['\u001e{"type": "Feature"}\r\n\u001e{"type": "Feature"}\r\n', 'json-lines'],
    ['\n\n{"type": "Feature"}\n{"type": "Feature"}\n', 'json-lines'],
    ['{"a": 1}}', 'not-json'],
    ['1\n2', 'not-json'],
  ])('%j', (text, reason) => {
    expect(read(readJson, utf8(text))).toBe(reason);
  });

  it('that is UTF-16', () => {
    expect(read(readJson, utf16('\ufeff{}'))).toBe('utf-16');
  });

  it('that is as large as a story may be, and larger', () => {
    const file = new Uint8Array(LIMITS.file + 1).fill(' '.charCodeAt(0));
    file[0] = '1'.charCodeAt(0);
    expect(read(readJson, file.subarray(0, LIMITS.file))).toBe(1);
    expect(read(readJson, file)).toBe('too-large');
  });
});
