import { expect, it, vi } from 'vitest';
import {
  articleEnds,
  rememberTexts,
} from '../../../../../src/story/parse/passages/remember-texts.ts';

const ARTICLES = 8;

it('reads a text once while articles go on having it', () => {
  const read = vi.fn((text: string) => ({ text }));
  const remember = rememberTexts(read);
  const first = remember('one');
  for (let i = 0; i < 3 * ARTICLES; i += 1) {
    expect(remember('one')).toBe(first);
    articleEnds();
  }
  expect(read).toHaveBeenCalledTimes(1);
});

it('forgets a text that no article has had for a while', () => {
  const read = vi.fn((text: string) => ({ text }));
  const remember = rememberTexts(read);
  remember('one');
  for (let i = 0; i <= ARTICLES; i += 1) articleEnds();
  remember('one');
  expect(read).toHaveBeenCalledTimes(2);
});
