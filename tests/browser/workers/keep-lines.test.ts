import { afterEach, expect, test } from 'vitest';
import { keepLines } from '../../../src/workers/faces/keep-lines.ts';

const WORDS = 'The train left the station at noon and reached the border in the evening. ';

/** Paragraphs of many lengths, each 300 pixels wide. */
function page(): { root: HTMLElement; paragraphs: HTMLElement[] } {
  const root = document.createElement('div');
  root.style.cssText = 'width: 300px; font: 16px/20px monospace';
  for (let length = 20; length < 320; length += 7) {
    const paragraph = document.createElement('p');
    paragraph.textContent = WORDS.repeat(6).slice(0, length);
    root.append(paragraph);
  }
  document.body.append(root);
  return { root, paragraphs: [...root.querySelectorAll('p')] };
}

afterEach(() => document.body.replaceChildren());

test.each([
  ['narrower', '15.4px'],
  ['wider', '16.15px'],
])('no text becomes higher or lower in a face that is a little %s', (_, size) => {
  const heights = (of: HTMLElement[]) => of.map((each) => each.offsetHeight);
  const change = (root: HTMLElement) => {
    root.style.fontSize = size;
  };
  const bare = page();
  const before = heights(bare.paragraphs);
  change(bare.root);
  expect(heights(bare.paragraphs)).not.toEqual(before);

  const kept = page();
  keepLines(kept.root, () => change(kept.root));
  expect(heights(kept.paragraphs)).toEqual(before);
});

test('text that keeps its height keeps its spaces', () => {
  const { root, paragraphs } = page();
  keepLines(root, () => {});
  expect(paragraphs.filter((each) => each.getAttribute('style'))).toEqual([]);
});
