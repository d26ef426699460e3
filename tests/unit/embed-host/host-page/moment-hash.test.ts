import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashWithStop, stopInHash } from '../../../../src/embed-host/host-page/moment-hash.ts';

describe('the hash of a page', () => {
  it('names the stop that an embed wrote, for that embed only', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    fc.assert(
      fc.property(id, id, fc.boolean(), (stop, embed, first) => {
        const hash = hashWithStop('', embed, first, stop) ?? '';
        expect(stopInHash(hash, embed, first)).toBe(stop);
        expect(stopInHash(hash, 'another-of-them-all-x', !first)).toBeNull();
      }),
    );
  });

  it.each(['', '#', '#comments', '#/route', '#whistlestop=', '#whistlestop=%E0%A4%A'])(
    'that is %j names no stop',
    (hash) => expect(stopInHash(hash, '', true)).toBeNull(),
  );

  it('is not changed where the page uses it, nor for an embed without an id that is not the first', () => {
    expect(hashWithStop('#comments', '', true, 'khasan')).toBeNull();
    expect(hashWithStop('', '', false, 'khasan')).toBeNull();
    expect(hashWithStop('#whistlestop=tumen', '', true, 'khasan')).toBe('#whistlestop=khasan');
    expect(hashWithStop('', 'map-2', false, 'khasan')).toBe('#whistlestop=map-2:khasan');
  });
});
