import { describe, expect, it } from 'vitest';
import { embedParams } from '../../../../src/pages/embed/embed-params.ts';

const read = (query: string) => embedParams(`https://example.org/embed.html${query}`);

describe('embedParams', () => {
  it('shows the passage, has shortcuts and does not play by default', () => {
    expect(read('')).toEqual({ article: true, keys: true, autoplay: false, problems: [] });
  });

  it('reads its switches', () => {
    const { article, keys, autoplay } = read('?article=0&keys=0&autoplay=1');
    expect([article, keys, autoplay]).toEqual([false, false, true]);
  });

  it('reports an invalid value and ignores it', () => {
    const { keys, problems } = read('?keys=maybe');
    expect(keys).toBe(true);
    expect(problems).toEqual(['“keys=maybe” is not valid: use 1 or 0.']);
  });
});
