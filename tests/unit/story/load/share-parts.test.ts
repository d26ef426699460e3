import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareParts } from '../../../../src/story/load/share-parts.ts';

describe('shareParts', () => {
  test('returns the known value where nothing has changed', () => {
    const known = make();
    expect(shareParts(known, make())).toBe(known);
  });

  test('keeps the parts that have not changed', () => {
    const known = make();
    const next = shareParts(known, { ...make(), title: { en: 'Other' } });
    expect(next.title).toEqual({ en: 'Other' });
    expect(next.list).toBe(known.list);
    expect(next.line).toBe(known.line);
    expect(next.byId).toBe(known.byId);
    expect(next.names).toBe(known.names);
  });

  test('finds entries of a list by their ids, wherever they stand now', () => {
    const known = [entry('a'), entry('b'), entry('c')];
    const next = shareParts(known, [entry('new'), entry('c'), { ...entry('b'), size: 2 }]);
    expect(next.map(({ id, size }) => [id, size])).toEqual([
      ['new', 1],
      ['c', 1],
      ['b', 2],
    ]);
    expect(next[1]).toBe(known[2]);
    expect(next[2]).not.toBe(known[1]);
    expect(next[2]?.name).toBe(known[1]?.name);
  });

  test('an object that several parts share stays one object', () => {
    const place = { id: 'porto', name: { en: 'Porto' } };
    const before = { id: 'porto', name: { en: 'Oporto' } };
    const known = { stops: [{ id: 's', place: before }], passages: [{ id: 'p', place: before }] };
    const next = shareParts(known, {
      stops: [{ id: 's', place }],
      passages: [{ id: 'p', place }],
    });
    expect(next.stops[0]?.place).toEqual(place);
    expect(next.stops[0]?.place).toBe(next.passages[0]?.place);
  });

  test('a line of numbers, a map and a set change with one entry', () => {
    const known = make();
    const line = Float64Array.from([1, 2, 4]);
    const byId = new Map([
      ['a', entry('a')],
      ['b', { ...entry('b'), size: 7 }],
    ]);
    const next = shareParts(known, { ...make(), line, byId, names: new Set(['x', 'z']) });
    expect([...next.line]).toEqual([1, 2, 4]);
    expect(next.byId.get('a')).toBe(known.byId.get('a'));
    expect(next.byId.get('b')?.size).toBe(7);
    expect([...next.names]).toEqual(['x', 'z']);
  });

  test('leaves both values as they are', () => {
    const [known, next] = [make(), { ...make(), title: { en: 'Other' } }];
    shareParts(known, next);
    expect(known).toEqual(make());
    expect(next).toEqual({ ...make(), title: { en: 'Other' } });
  });

  test('whatever the values are, the result equals the next one', () => {
    const value = fc.anything({ withMap: true, withSet: true, maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (known, next) => {
        expect(shareParts(known, next)).toEqual(next);
      }),
    );
  });
});

function make() {
  return {
    title: { en: 'A title' },
    list: [entry('a'), entry('b')],
    line: Float64Array.from([1, 2, 3]),
    byId: new Map([
      ['a', entry('a')],
      ['b', entry('b')],
    ]),
    names: new Set(['x', 'y']),
    none: null,
  };
}

function entry(id: string) {
  return { id, size: 1, name: { en: id } };
}
