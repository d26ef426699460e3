import { expect, it } from 'vitest';
import type { Problem } from '../../../../src/story/problems/problem.ts';
import { levelOf } from '../../../../src/story/report/level.ts';

const level = (severity: Problem['severity'], code: Problem['code']) =>
  levelOf({ severity, code, path: '', values: {} });

it.each<Problem['code']>([
  ...(['features-aside', 'line-gap', 'markdown-address', 'more-problems'] as const),
  ...(['media-alt-missing', 'media-captions-missing', 'media-credit-missing'] as const),
  ...([
    'media-heavy',
    'media-host',
    'media-poster-missing',
    'media-transcript-missing',
    'media-unprepared',
  ] as const),
  ...(['passage-without-source', 'place-swapped', 'rides-missing'] as const),
  ...(['speed-infinite', 'speed-too-high', 'texts-plain'] as const),
])('readers see what the files say: %s', (code) => {
  expect(level('hint', code)).toBe('hint');
  // One that costs something is no mere hint.
  expect(level('dropped', code)).toBe('dropped');
});

it.each<Problem['code']>(['media-type', 'time-twice', 'key-unknown', 'passage-unclosed'])(
  'readers see something else than the files say: %s',
  (code) => {
    expect(level('hint', code)).toBe('changed');
    expect(level('fatal', code)).toBe('fatal');
  },
);
