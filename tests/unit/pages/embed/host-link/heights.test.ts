import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightFor } from '../../../../../src/pages/embed/host-link/height-for.ts';
import { heightMessages, pymChild } from '../../../../../src/pages/embed/host-link/heights.ts';

const name = { childId: 'map-1', id: 'vladivostok-2019', src: 'https://maps.example/embed.html' };

describe('a height', () => {
  it('is sent in our own format and in four others', () => {
    expect(heightMessages(480.2, name)).toEqual([
      { whistlestop: 1, type: 'resize', height: 481 },
      { sentinel: 'amp', type: 'embed-size', height: 481 },
      'pymxPYMxmap-1xPYMxheightxPYMx481',
      { 'datawrapper-height': { 'vladivostok-2019': 481 } },
      '{"sender":"Flourish","context":"iframe.resize","method":"resize","height":481,"src":"https://maps.example/embed.html"}',
    ]);
  });

  it('is not sent to pym where pym did not make the frame', () => {
    expect(heightMessages(480, { ...name, childId: null })).toHaveLength(4);
  });

  it.each([
    ['?childId=map-1&initialWidth=600', 'map-1'],
    ['?story=x', null],
    ['?childId=', null],
    ['?childId=a%20b', null],
    ['?childId=axPYMxb', null],
    [`?childId=${'a'.repeat(101)}`, null],
  ])('of a frame with the query %s is sent to pym’s child %s', (query, childId) => {
    expect(pymChild(query)).toBe(childId);
  });
});

describe('the height wanted', () => {
  const width = fc.double({ min: 0, max: 5000, noNaN: true });

  it('never falls as the frame grows wider', () => {
    fc.assert(
      fc.property(width, width, (a, b) => {
        expect(heightFor(Math.min(a, b))).toBeLessThanOrEqual(heightFor(Math.max(a, b)));
      }),
    );
  });

  it('is within its limits for any width', () => {
    fc.assert(
      fc.property(fc.double(), (any) => {
        expect(heightFor(any)).toBeGreaterThanOrEqual(240);
        expect(heightFor(any)).toBeLessThanOrEqual(720);
      }),
    );
  });

  it.each([
    [320, 480],
    [640, 480],
    [800, 600],
    [1600, 720],
  ])('for a width of %i px is %i px', (wide, high) => {
    expect(heightFor(wide)).toBe(high);
  });
});
