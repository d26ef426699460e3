import { expect, it } from 'vitest';
import { type FileKind, isShown, kindOfFile } from '../../../../src/story/media/media-kind.ts';

it.each<[FileKind, string]>([
  ['image', 'avif gif jpeg jpg png svg webp'],
  ['video', 'm4v mp4 webm'],
  ['audio', 'aac flac m4a mp3 oga ogg opus wav'],
])('browsers show as %s: %s', (kind, types) => {
  for (const type of types.split(' ')) {
    const file = `media/a.${type}`;
    expect([file, kindOfFile(file), isShown(kind, file)]).toEqual([file, kind, true]);
  }
});

it.each<['video' | 'audio', string]>([
  ['video', '3gp avi flv mkv mov mpeg mpg mts ogv wmv'],
  ['audio', 'aif aiff amr mid wma'],
])('is %s that browsers do not show: %s', (kind, types) => {
  for (const type of types.split(' ')) {
    const file = `a.${type}`;
    expect([file, kindOfFile(file), isShown(kind, file)]).toEqual([file, kind, false]);
  }
});

it.each([
  ['A.MP4', 'video'],
  ['https://a.example/a.mp3?b=c.jpg', 'audio'],
  ['a.mp4#t=10', 'video'],
  ['a.mp4.jpg', 'image'],
  ['mp4', 'image'],
  ['a', 'image'],
  ['', 'image'],
])('%j is by its ending: %s', (file, kind) => {
  expect(kindOfFile(file)).toBe(kind);
});
