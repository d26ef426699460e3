import * as v from 'valibot';
import { clockSchema } from './talk-clock.ts';

/** What deck and notes say to each other. Anything else on the channel is ignored. */
const stateSchema = v.object({
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  blank: v.nullable(v.picklist(['black', 'white'])),
  auto: v.boolean(),
  clock: clockSchema,
});

/** What followers see of a talk. */
export type TalkState = v.InferOutput<typeof stateSchema>;

const orderSchema = v.variant('do', [
  v.object({ do: v.picklist(['on', 'back', 'first', 'last', 'auto', 'timer', 'resetTimer']) }),
  v.object({ do: v.literal('goTo'), number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({ do: v.literal('blank'), as: v.picklist(['black', 'white']) }),
]);

/** What followers may ask of the deck. */
export type TalkCommand = v.InferOutput<typeof orderSchema>;

/** A command as an order; null for what concerns the asker's own page only. */
export function asTalkCommand(command: { readonly do: string }): TalkCommand | null {
  const result = v.safeParse(orderSchema, command);
  return result.success ? result.output : null;
}

const messageSchema = v.variant('kind', [
  /** The deck tells its state, when it changes and when it is asked. */
  v.object({ kind: v.literal('state'), from: v.string(), state: stateSchema }),
  v.object({ kind: v.literal('order'), from: v.string(), order: orderSchema }),
  /** Are you there? Answered by `state` (a deck) or `here` (notes), even in a tab that sleeps. */
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

interface Common {
  readonly id: string;
  /** Null where the browser has no such channel, or refuses it. */
  readonly channel: BroadcastPort | null;
}

interface DeckEnd extends Common {
  readonly state: () => TalkState;
  readonly onOrder: (order: TalkCommand) => void;
  /** How many notes are open, whenever that changes. */
  readonly onFollowers: (count: number) => void;
}

interface NotesEnd extends Common {
  readonly onState: (state: TalkState) => void;
  /** Whether a deck answers, whenever that changes. */
  readonly onDeck: (there: boolean) => void;
}

/** So many questions in a row without an answer, and the other side is gone. */
const PATIENCE = 2;

/** The deck's end. `beat` is to be called every second or two, by whoever has a clock. */
export function deckEnd({ id, channel: line, state, onOrder, onFollowers }: DeckEnd) {
  const followers = new Map<string, number>();
  let count = 0;

  const post = (message: Message) => send(line, message);
  const tell = () => post({ kind: 'state', from: id, state: state() });
  function recount(): void {
    if (followers.size === count) return;
    count = followers.size;
    onFollowers(count);
  }

  listen(line, id, (message) => {
    if (message.kind === 'ask' && message.role === 'notes') {
      followers.set(message.from, 0);
      tell();
    } else if (message.kind === 'here') {
      followers.set(message.from, 0);
    } else if (message.kind === 'bye' && message.role === 'notes') {
      followers.delete(message.from);
    } else if (message.kind === 'order') {
      onOrder(message.order);
    }
    recount();
  });
  // Notes that were open before the deck answer at once.
  post({ kind: 'ask', from: id, role: 'deck' });
  tell();

  return {
    tell,
    beat() {
      for (const [follower, unanswered] of followers) {
        if (unanswered >= PATIENCE) followers.delete(follower);
        else followers.set(follower, unanswered + 1);
      }
      recount();
      post({ kind: 'ask', from: id, role: 'deck' });
    },
    close() {
      post({ kind: 'bye', from: id, role: 'deck' });
      line?.close();
    },
  };
}

/** The end of notes, of which there may be any number. */
export function notesEnd({ id, channel: line, onState, onDeck }: NotesEnd) {
  let unanswered = 0;
  let there: boolean | null = null;

  const post = (message: Message) => send(line, message);
  function say(now: boolean): void {
    if (now === there) return;
    there = now;
    onDeck(now);
  }

  listen(line, id, (message) => {
    if (message.kind === 'state') {
      unanswered = 0;
      onState(message.state);
      say(true);
    } else if (message.kind === 'ask' && message.role === 'deck') {
      unanswered = 0;
      post({ kind: 'here', from: id });
      // A deck that was loaded anew: what it shows is not known before it has been asked.
      if (there !== true) post({ kind: 'ask', from: id, role: 'notes' });
    } else if (message.kind === 'bye' && message.role === 'deck') {
      say(false);
    }
  });
  post({ kind: 'ask', from: id, role: 'notes' });

  return {
    order: (order: TalkCommand) => post({ kind: 'order', from: id, order }),
    beat() {
      unanswered += 1;
      if (unanswered > PATIENCE) say(false);
      post({ kind: 'ask', from: id, role: 'notes' });
    },
    close() {
      post({ kind: 'bye', from: id, role: 'notes' });
      line?.close();
    },
  };
}

/** A name among the tabs of one browser. `randomUUID` would need https. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].join('-');
}

/** Opens the channel of one story of one site; null where there is none to be had. */
export function openChannel(page: URL, slug: string): BroadcastPort | null {
  try {
    const folder = page.pathname.replace(/[^/]*$/, '');
    return new BroadcastChannel(`whistlestop talk ${folder} ${slug}`);
  } catch {
    return null;
  }
}

function send(line: BroadcastPort | null, message: Message): void {
  try {
    line?.postMessage(message);
  } catch {
    // Closed already: the page is on its way out.
  }
}

function listen(line: BroadcastPort | null, id: string, hear: (message: Message) => void): void {
  line?.addEventListener('message', ({ data }) => {
    const result = v.safeParse(messageSchema, data);
    if (result.success && result.output.from !== id) hear(result.output);
  });
}
