import { describe, expect, it } from 'vitest';
import {
  type BroadcastPort,
  deckEnd,
  notesEnd,
  type TalkCommand,
  type TalkState,
} from '../../../../src/pages/presenter/talk/talk-channel.ts';

/** A channel that delivers at once, to all but the sender. */
function room() {
  const ends = new Set<{ hear: ((event: { data: unknown }) => void)[] }>();
  return {
    open(): BroadcastPort & { shut(): void } {
      const end: { hear: ((event: { data: unknown }) => void)[] } = { hear: [] };
      ends.add(end);
      const shut = () => void ends.delete(end);
      return {
        postMessage(data) {
          if (!ends.has(end)) throw new Error('closed');
          for (const other of [...ends])
            if (other !== end) for (const hear of other.hear) hear({ data: structuredClone(data) });
        },
        addEventListener: (_, listener) => void end.hear.push(listener),
        close: shut,
        shut,
      };
    },
  };
}

function deck(line: BroadcastPort | null, index = 3) {
  const orders: TalkCommand[] = [];
  const counts: number[] = [];
  const state: TalkState = { index, blank: null, auto: false, clock: { gathered: 0, since: null } };
  const end = deckEnd({
    id: 'deck',
    channel: line,
    state: () => state,
    onOrder: (order) => orders.push(order),
    onFollowers: (count) => counts.push(count),
  });
  return { ...end, orders, counts };
}

function notes(line: BroadcastPort | null, id = 'notes') {
  const states: TalkState[] = [];
  const there: boolean[] = [];
  const end = notesEnd({
    id,
    channel: line,
    onState: (state) => states.push(state),
    onDeck: (now) => there.push(now),
  });
  return { ...end, states, there };
}

describe('deck and notes', () => {
  it('find each other, the deck first', () => {
    const { open } = room();
    const a = deck(open());
    const b = notes(open());
    expect(b.states.at(-1)?.index).toBe(3);
    expect([a.counts, b.there]).toEqual([[1], [true]]);
  });
  it('find each other, the notes first', () => {
    const { open } = room();
    const b = notes(open());
    const a = deck(open());
    expect(b.states.at(-1)?.index).toBe(3);
    expect([a.counts.at(-1), b.there]).toEqual([1, [true]]);
  });
  it('follow and lead, any number of them', () => {
    const { open } = room();
    const a = deck(open());
    const b = notes(open(), 'b');
    const c = notes(open(), 'c');
    expect(a.counts).toEqual([1, 2]);
    b.order({ do: 'on' });
    c.order({ do: 'goTo', number: 9 });
    expect(a.orders).toEqual([{ do: 'on' }, { do: 'goTo', number: 9 }]);
    a.tell();
    expect([b.states.length, c.states.length].every((n) => n >= 2)).toBe(true);
  });
  it('say so when the other closes', () => {
    const { open } = room();
    const a = deck(open());
    const b = notes(open());
    b.close();
    expect(a.counts).toEqual([1, 0]);
    const c = notes(open(), 'c');
    a.close();
    expect(c.there).toEqual([true, false]);
  });
  it('say so when the other is gone without a word, after a few beats', () => {
    const { open } = room();
    const line = open();
    const a = deck(line);
    const b = notes(open());
    line.shut();
    for (let i = 0; i < 3; i += 1) b.beat();
    expect(b.there).toEqual([true, false]);
    const again = deck(open());
    expect(b.there).toEqual([true, false, true]);
    expect(again.counts.at(-1)).toBe(1);
    expect(a.counts).toEqual([1]);
  });
  it('count a follower that is gone no longer', () => {
    const { open } = room();
    const a = deck(open());
    const line = open();
    notes(line);
    for (let i = 0; i < 9; i += 1) a.beat();
    expect(a.counts).toEqual([1]);
    line.shut();
    for (let i = 0; i < 4; i += 1) a.beat();
    expect(a.counts).toEqual([1, 0]);
  });
  it('say once that nobody is there', () => {
    const { open } = room();
    const b = notes(open());
    for (let i = 0; i < 9; i += 1) b.beat();
    expect(b.there).toEqual([false]);
  });
  it('ignore what is not theirs', () => {
    const { open } = room();
    const a = deck(open());
    const b = notes(open());
    const seen = b.states.length;
    const stranger = open();
    for (const data of [
      null,
      'on',
      { kind: 'order', from: 'x', order: { do: 'explode' } },
      { kind: 'order', from: 'x', order: { do: 'goTo', number: -1 } },
      { kind: 'state', from: 'x', state: { index: 'a' } },
    ])
      stranger.postMessage(data);
    expect(a.orders).toEqual([]);
    expect(b.states.length).toBe(seen);
  });
  it('go on without a channel', () => {
    const a = deck(null);
    const b = notes(null);
    a.tell();
    a.beat();
    b.order({ do: 'on' });
    b.close();
    a.close();
    expect(a.counts).toEqual([]);
  });
});
