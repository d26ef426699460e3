import { expect, it } from 'vitest';
import { saysTime } from '../../../../src/timeline/format/says-time.ts';

const at = (time: string) => Date.parse(`2019-04-24T${time}:00+10:00`);

it.each([
  ['17:50', 'About 17:50, track 1', 'en', true],
  ['17:50', 'About 17:55', 'en', false],
  ['17:50', '오후 5시 50분께, 1번 선로', 'ko', true],
  ['17:50', '오후 5시', 'ko', false],
  ['18:00', '오후 6시께', 'ko', true],
  ['18:00', '16시께', 'ko', false],
  ['15:30', '3시 반', 'ko', true],
  ['15:30', '오후 3시 30분 출발', 'ko', true],
  ['00:00', '12시', 'ko', true],
  ['15:00', '오후 3시 30분', 'ko', false],
  ['15:00', '모두 3시간', 'ko', false],
] as const)('%s in “%s”', (time, words, lang, says) => {
  expect(saysTime(words, at(time), 'Asia/Vladivostok', lang)).toBe(says);
});
