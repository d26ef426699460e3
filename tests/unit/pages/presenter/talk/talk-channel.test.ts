import { describe, expect, it } from 'vitest';
import {
  type BroadcastPort,
  deckEnd,
  notesEnd,
  type TalkCommand,
  type TalkState,
} from '../../../../../src/pages/presenter/talk/talk-channel.ts';

/** A channel that delivers at once, to all but the sender. */
function testChannel() {
  const ends = new Set<{ listeners: ((event: { data: unknown }) => void)[] }>();
  return {
    open(): BroadcastPort & { shut(): void } {
      const end: { listeners: ((event: { data: unknown }) => void)[] } = { listeners: [] };
      ends.add(end);
      const shut = () => void ends.delete(end);
      return {
        postMessage(data) {
          if (!ends.has(end)) throw new Error('closed');
          for (const other of [...ends])
            if (other !== end)
              for (const listener of other.listeners) listener({ data: structuredClone(data) });
        },
        addEventListener: (_, listener) => void end.listeners.push(listener),
        close: shut,
        shut,
      };
    },
  };
}

function deck(channel: BroadcastPort | null, index = 3) {
  const commands: TalkCommand[] = [];
  const counts: number[] = [];
  const state: TalkState = {
    ...{ index, slide: null, blank: null, figure: null, auto: false },
    ...{ clock: { gathered: 0, since: null }, update: null, taken: 0 },
  };
  const end = deckEnd({
    id: 'deck',
    channel,
    state: () => state,
    onCommand: (command) => commands.push(command),
    onNotesCount: (count) => counts.push(count),
  });
  return { ...end, commands, counts };
}

function notes(channel: BroadcastPort | null, id = 'notes') {
  const states: TalkState[] = [];
  const present: boolean[] = [];
  const end = notesEnd({
    id,
    channel,
    onState: (state) => states.push(state),
    onDeck: (now) => present.push(now),
  });
  return { ...end, states, present };
}

describe('deck and notes', () => {
  it('find each other, the deck first', () => {
    const { open } = testChannel();
    const a = deck(open());
    const b = notes(open());
    expect(b.states.at(-1)?.index).toBe(3);
    expect([a.counts, b.present]).toEqual([[1], [true]]);
  });
  it('find each other, the notes first', () => {
    const { open } = testChannel();
    const b = notes(open());
    const a = deck(open());
    expect(b.states.at(-1)?.index).toBe(3);
    expect([a.counts.at(-1), b.present]).toEqual([1, [true]]);
  });
  it('share state and commands, with any number of notes', () => {
    const { open } = testChannel();
    const a = deck(open());
    const b = notes(open(), 'b');
    const c = notes(open(), 'c');
    expect(a.counts).toEqual([1, 2]);
    b.sendCommand({ do: 'on' });
    c.sendCommand({ do: 'goTo', number: 9 });
    expect(a.commands).toEqual([{ do: 'on' }, { do: 'goTo', number: 9 }]);
    a.sendState();
    expect([b.states.length, c.states.length].every((n) => n >= 2)).toBe(true);
  });
  it('report when the other end closes', () => {
    const { open } = testChannel();
    const a = deck(open());
    const b = notes(open());
    b.close();
    expect(a.counts).toEqual([1, 0]);
    const c = notes(open(), 'c');
    a.close();
    expect(c.present).toEqual([true, false]);
  });
  it('report after a few heartbeats that the other end is gone', () => {
    const { open } = testChannel();
    const port = open();
    const a = deck(port);
    const b = notes(open());
    port.shut();
    for (let i = 0; i < 3; i += 1) b.heartbeat();
    expect(b.present).toEqual([true, false]);
    const again = deck(open());
    expect(b.present).toEqual([true, false, true]);
    expect(again.counts.at(-1)).toBe(1);
    expect(a.counts).toEqual([1]);
  });
  it('stop counting notes that are gone', () => {
    const { open } = testChannel();
    const a = deck(open());
    const port = open();
    notes(port);
    for (let i = 0; i < 9; i += 1) a.heartbeat();
    expect(a.counts).toEqual([1]);
    port.shut();
    for (let i = 0; i < 4; i += 1) a.heartbeat();
    expect(a.counts).toEqual([1, 0]);
  });
  it('report an absent deck once', () => {
    const { open } = testChannel();
    const b = notes(open());
    for (let i = 0; i < 9; i += 1) b.heartbeat();
    expect(b.present).toEqual([false]);
  });
  it('ignore unknown messages', () => {
    const { open } = testChannel();
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
    expect(a.commands).toEqual([]);
    expect(b.states.length).toBe(seen);
  });
  it('of two versions of the site understand each other: an older deck says nothing of figures', () => {
    const { open } = testChannel();
    const b = notes(open());
    const state = { index: 5, blank: null, auto: false, clock: { gathered: 0, since: null } };
    open().postMessage({ kind: 'state', from: 'older', state });
    expect(b.states.at(-1)).toEqual({
      ...state,
      ...{ slide: null, figure: null, update: null, taken: 0 },
    });
  });
  it('work without a channel', () => {
    const a = deck(null);
    const b = notes(null);
    a.sendState();
    a.heartbeat();
    b.sendCommand({ do: 'on' });
    b.close();
    a.close();
    expect(a.counts).toEqual([]);
  });
});
