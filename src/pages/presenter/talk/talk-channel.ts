import * as v from 'valibot';
import { clockSchema } from './talk-clock.ts';

// The messages between deck and notes. Anything else on the channel is ignored.
const stateSchema = v.object({
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Id of the slide at the index: notes that were opened later may be of another version of the story. */
  slide: v.optional(v.nullable(v.string()), null),
  blank: v.nullable(v.picklist(['black', 'white'])),
  /** Which of the slide's figures fills the screen. A deck of an older version does not say. */
  figure: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  auto: v.boolean(),
  clock: clockSchema,
  /** A new version of the story is there, and whether the presenter has asked for it. */
  update: v.optional(v.nullable(v.picklist(['offered', 'waits'])), null),
  /** How many new versions the deck has taken in. */
  taken: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});

/** The part of a talk that notes show. */
export type TalkState = v.InferOutput<typeof stateSchema>;

const commandSchema = v.variant('do', [
  v.object({
    do: v.picklist([
      ...['on', 'back', 'first', 'last', 'figure', 'auto', 'timer', 'resetTimer'],
      'takeUpdate',
    ] as const),
  }),
  v.object({ do: v.literal('goTo'), number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({ do: v.literal('blank'), as: v.picklist(['black', 'white']) }),
]);

/** A command that notes may send to the deck. */
export type TalkCommand = v.InferOutput<typeof commandSchema>;

/** The command as one for the deck; null for what concerns only the page of the notes. */
export function asTalkCommand(command: { readonly do: string }): TalkCommand | null {
  const result = v.safeParse(commandSchema, command);
  return result.success ? result.output : null;
}

const messageSchema = v.variant('kind', [
  /** The deck sends its state when it changes and when it is asked. */
  v.object({ kind: v.literal('state'), from: v.string(), state: stateSchema }),
  v.object({ kind: v.literal('order'), from: v.string(), order: commandSchema }),
  /** The heartbeat. A deck answers with `state` and notes with `here`, even in a background tab. */
  v.object({ kind: v.literal('ask'), from: v.string(), role: v.picklist(['deck', 'notes']) }),
  v.object({ kind: v.literal('here'), from: v.string() }),
  v.object({ kind: v.literal('bye'), from: v.string(), role: v.picklist(['deck', 'notes']) }),
]);

type Message = v.InferOutput<typeof messageSchema>;

/** The part of `BroadcastChannel` that is used. */
export interface BroadcastPort {
  postMessage(message: unknown): void;
  addEventListener(kind: 'message', listener: (event: { data: unknown }) => void): void;
  close(): void;
}

/** How often both ends are to call `heartbeat`. Milliseconds. */
export const HEARTBEAT_MS = 2000;

/** After so many heartbeats without an answer the other end is gone. */
const MAX_UNANSWERED = 2;

interface EndOptions {
  /** Unique among the tabs of the browser: see `newId`. */
  readonly id: string;
  /** Null where the browser has no such channel, or refuses it. */
  readonly channel: BroadcastPort | null;
}

interface DeckEndOptions extends EndOptions {
  readonly state: () => TalkState;
  readonly onCommand: (command: TalkCommand) => void;
  /** Called with the number of notes that are open, whenever it changes. */
  readonly onNotesCount: (count: number) => void;
}

/** The deck's end of the channel. */
export function deckEnd({ id, channel, state, onCommand, onNotesCount }: DeckEndOptions) {
  /** Heartbeats since the last answer, by the id of the notes. */
  const unanswered = new Map<string, number>();
  let count = 0;

  const post = (message: Message) => send(channel, message);
  const sendState = () => post({ kind: 'state', from: id, state: state() });
  function reportCount(): void {
    if (unanswered.size === count) return;
    count = unanswered.size;
    onNotesCount(count);
  }

  listen(channel, id, (message) => {
    if (message.kind === 'ask' && message.role === 'notes') {
      unanswered.set(message.from, 0);
      sendState();
    } else if (message.kind === 'here') {
      unanswered.set(message.from, 0);
    } else if (message.kind === 'bye' && message.role === 'notes') {
      unanswered.delete(message.from);
    } else if (message.kind === 'order') {
      onCommand(message.order);
    }
    reportCount();
  });
  // Notes that were open before the deck answer at once.
  post({ kind: 'ask', from: id, role: 'deck' });
  sendState();

  return {
    sendState,
    heartbeat() {
      for (const [notes, beats] of unanswered) {
        if (beats >= MAX_UNANSWERED) unanswered.delete(notes);
        else unanswered.set(notes, beats + 1);
      }
      reportCount();
      post({ kind: 'ask', from: id, role: 'deck' });
    },
    close() {
      post({ kind: 'bye', from: id, role: 'deck' });
      channel?.close();
    },
  };
}

interface NotesEndOptions extends EndOptions {
  readonly onState: (state: TalkState) => void;
  /** Called with whether a deck answers, whenever that changes. */
  readonly onDeck: (present: boolean) => void;
}

/** The notes' end of the channel. There may be any number of notes. */
export function notesEnd({ id, channel, onState, onDeck }: NotesEndOptions) {
  let unanswered = 0;
  let deckPresent: boolean | null = null;

  const post = (message: Message) => send(channel, message);
  function setDeckPresent(present: boolean): void {
    if (present === deckPresent) return;
    deckPresent = present;
    onDeck(present);
  }

  listen(channel, id, (message) => {
    if (message.kind === 'state') {
      unanswered = 0;
      onState(message.state);
      setDeckPresent(true);
    } else if (message.kind === 'ask' && message.role === 'deck') {
      unanswered = 0;
      post({ kind: 'here', from: id });
      // A reloaded deck: its state is unknown until it answers.
      if (deckPresent !== true) post({ kind: 'ask', from: id, role: 'notes' });
    } else if (message.kind === 'bye' && message.role === 'deck') {
      setDeckPresent(false);
    }
  });
  post({ kind: 'ask', from: id, role: 'notes' });

  return {
    sendCommand: (command: TalkCommand) => post({ kind: 'order', from: id, order: command }),
    heartbeat() {
      unanswered += 1;
      if (unanswered > MAX_UNANSWERED) setDeckPresent(false);
      post({ kind: 'ask', from: id, role: 'notes' });
    },
    close() {
      post({ kind: 'bye', from: id, role: 'notes' });
      channel?.close();
    },
  };
}

/** An id that is unique among the tabs of one browser. `randomUUID` would need https. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].join('-');
}

/** Opens the channel of one story of one site; null where the browser has none. */
export function openChannel(page: URL, slug: string): BroadcastPort | null {
  try {
    const folder = page.pathname.replace(/[^/]*$/, '');
    return new BroadcastChannel(`whistlestop talk ${folder} ${slug}`);
  } catch {
    return null;
  }
}

function send(channel: BroadcastPort | null, message: Message): void {
  try {
    channel?.postMessage(message);
  } catch {
    // Already closed: the page is being unloaded.
  }
}

function listen(
  channel: BroadcastPort | null,
  id: string,
  onMessage: (message: Message) => void,
): void {
  channel?.addEventListener('message', ({ data }) => {
    const result = v.safeParse(messageSchema, data);
    if (result.success && result.output.from !== id) onMessage(result.output);
  });
}
