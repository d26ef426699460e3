import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FrameMessage,
  type HostMessage,
  readFromFrame,
  readFromHost,
} from '../../../../src/embed-host/frame/messages.ts';

const id = fc.string({ maxLength: 100 });
const words = fc.string({ maxLength: 500 });
const figure = fc.double({ noNaN: true, noDefaultInfinity: true });
const message = <T extends string, M>(type: T, fields: { [K in keyof M]: fc.Arbitrary<M[K]> }) =>
  fc.record({ whistlestop: fc.constant(1 as const), type: fc.constant(type), ...fields });

const fromFrame: fc.Arbitrary<FrameMessage> = fc.oneof(
  message('ready', {
    story: id,
    title: words,
    stops: fc.array(fc.record({ id, title: words, t: figure })),
  }),
  message('updated', {
    story: id,
    title: words,
    stops: fc.array(fc.record({ id, title: words, t: figure })),
    passages: fc.array(id),
  }),
  message('resize', { height: figure }),
  message('time', {
    t: figure,
    stop: fc.option(id),
    passage: fc.option(id),
    playing: fc.boolean(),
  }),
  message('error', { code: id, message: words, fatal: fc.boolean() }),
) as fc.Arbitrary<FrameMessage>;

const fromHost: fc.Arbitrary<HostMessage> = fc.oneof(
  message('goto', { stop: id }),
  message('seek', { t: fc.oneof(figure, fc.string({ maxLength: 40 })) }),
  message('play', {}),
  message('pause', {}),
  message('set', { lang: fc.constantFrom('en', 'ko') }),
  message('set', { theme: fc.constantFrom('auto', 'light', 'dark'), clock: fc.constant('UTC') }),
) as fc.Arbitrary<HostMessage>;

/** Shapes that are nearly right, or hostile. */
const hostile: unknown[] = [
  null,
  undefined,
  '',
  'pymxPYMxwidthxPYMx300',
  0,
  Number.NaN,
  Symbol('message'),
  1n,
  [],
  () => {},
  { whistlestop: 1 },
  { whistlestop: 1, type: null },
  { whistlestop: 1, type: 'toString' },
  { whistlestop: 1, type: '__proto__' },
  { whistlestop: 1, type: 'constructor' },
  { whistlestop: '1', type: 'play' },
  { whistlestop: 2, type: 'play' },
  { whistlestop: 1, type: ['play'] },
  { whistlestop: 1, type: 'goto' },
  { whistlestop: 1, type: 'goto', stop: { toString: () => 'khasan' } },
  { whistlestop: 1, type: 'goto', stop: 'x'.repeat(101) },
  { whistlestop: 1, type: 'seek', t: Number.POSITIVE_INFINITY },
  { whistlestop: 1, type: 'seek', t: '2019'.repeat(11) },
  { whistlestop: 1, type: 'set', theme: 'purple' },
  { whistlestop: 1, type: 'ready', story: 's', title: 't', stops: [null] },
  { whistlestop: 1, type: 'ready', story: 's', title: 't', stops: new Array(1e9) },
  { whistlestop: 1, type: 'ready', story: 's', title: 't', stops: { length: 1 } },
  Object.create({ whistlestop: 1, type: 'play' }),
  JSON.parse('{"__proto__": {"whistlestop": 1, "type": "play"}}'),
  {
    get whistlestop() {
      throw new Error('trap');
    },
  },
  {
    whistlestop: 1,
    get type() {
      throw new Error('trap');
    },
  },
  new Proxy(
    {},
    {
      getOwnPropertyDescriptor() {
        throw new Error('trap');
      },
    },
  ),
];

describe('a message', () => {
  it('is read with all its fields', () => {
    fc.assert(
      fc.property(fromFrame, (sent) => {
        expect(readFromFrame(sent)).toEqual(sent);
      }),
    );
    fc.assert(
      fc.property(fromHost, (sent) => {
        expect(readFromHost(sent)).toEqual(sent);
      }),
    );
  });

  it('loses unknown fields', () => {
    fc.assert(
      fc.property(fromHost, fc.string(), (sent, key) => {
        fc.pre(!['whistlestop', 'type', 'stop', 't', 'lang', 'theme', 'clock'].includes(key));
        const more = Object.defineProperty({ ...sent }, key, { value: {}, enumerable: true });
        expect(readFromHost(more)).toEqual(sent);
      }),
    );
  });

  it('of the other side is rejected', () => {
    fc.assert(
      fc.property(fromFrame, (sent) => {
        expect(readFromHost(sent)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fromHost, (sent) => {
        expect(readFromFrame(sent)).toBeNull();
      }),
    );
  });
});

describe('anything else', () => {
  it('is null', () => {
    for (const shape of hostile) {
      expect(readFromFrame(shape)).toBeNull();
      expect(readFromHost(shape)).toBeNull();
    }
  });

  it('never throws', () => {
    const nearly = fc.record(
      {
        whistlestop: fc.constantFrom(1, '1', null),
        type: fc.constantFrom('ready', 'resize', 'time', 'error', 'goto', 'seek', 'set', 'play'),
        stop: fc.anything(),
        t: fc.anything(),
        stops: fc.anything({ withNullPrototype: true, withSparseArray: true }),
        theme: fc.anything(),
        height: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything({ withNullPrototype: true })), (data) => {
        for (const read of [readFromFrame, readFromHost]) {
          const message = read(data);
          expect(message === null || message.whistlestop === 1).toBe(true);
        }
      }),
    );
  });

  it('does not change any prototype', () => {
    readFromHost(JSON.parse('{"whistlestop":1,"type":"set","__proto__":{"lang":"xx"}}'));
    const pollution =
      '{"whistlestop":1,"type":"set","lang":"en","constructor":{"prototype":{"x":1}}}';
    expect(readFromHost(JSON.parse(pollution))).toEqual({
      whistlestop: 1,
      type: 'set',
      lang: 'en',
    });
    expect(({} as Record<string, unknown>).lang).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
