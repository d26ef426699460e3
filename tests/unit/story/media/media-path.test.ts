import { describe, expect, it } from 'vitest';
import { folderFile, isHttps, isWebAddress } from '../../../../src/story/media/media-path.ts';

describe('a file of the folder', () => {
  it.each([
    ['a.jpg', 'a.jpg'],
    ['./a.jpg', 'a.jpg'],
    ['media/a.jpg', 'media/a.jpg'],
    ['media/../a.jpg', 'a.jpg'],
    ['my photo.jpg', 'my photo.jpg'],
    ['my%20photo.jpg', 'my photo.jpg'],
    ['мост.svg', 'мост.svg'],
    ['100%.jpg', '100%.jpg'],
    ['..a.jpg', '..a.jpg'],
    ['media/12:30.jpg', 'media/12:30.jpg'],
  ])('%s is %s', (path, file) => {
    expect(folderFile(path)).toBe(file);
  });

  it.each([
    '',
    ' a.jpg',
    'a.jpg ',
    '.',
    './',
    'media/',
    '../a.jpg',
    'media/../../a.jpg',
    '%2e%2e/a.jpg',
    'a%2F..%2F..%2F..%2Fb.jpg',
    'a%2F.%2Fb.jpg',
    'a%5C..%5Cb.jpg',
    '/a.jpg',
    '//evil.example/a.jpg',
    '\\\\evil.example\\a.jpg',
    '..\\a.jpg',
    'https:a.jpg',
    'https://evil.example/a.jpg',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    'blob:https://a.example/b',
    'file:///etc/passwd',
    'a.jpg?width=1',
    'a.svg#ru',
    'a//b.jpg',
  ])('%j is none', (path) => {
    expect(folderFile(path)).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['https://a.example/b.jpg', true, true],
    ['http://a.example/b', true, false],
    ['https://user@a.example/', false, false],
    ['https://:word@a.example/', false, false],
    ['http://a.example/https://b.example/', true, false],
    ['data:https://a.example/', false, false],
    ['https://a.example@evil.example/', false, false],
    ['https://[', false, false],
    ['https://a.example/b c', false, false],
    ['https:\\\\a.example', false, false],
    ['https:a.example', false, false],
    ['javascript:alert(1)', false, false],
    ['mailto:a@b.example', false, false],
    ['//a.example', false, false],
  ])('%s: of the web %j, encrypted %j', (address, web, https) => {
    expect([isWebAddress(address), isHttps(address)]).toEqual([web, https]);
  });
});
