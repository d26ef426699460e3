/**
 * What a host page and the embed's frame say to each other, and what each takes for said. Without a
 * library, since `embed.js` carries it into pages of others.
 */

/** A point of the story that `goto` leads to. */
interface StopWords {
  readonly id: string;
  readonly title: string;
  /** Epoch ms. */
  readonly t: number;
}

interface Message<T extends string> {
  readonly whistlestop: 1;
  readonly type: T;
}

/** The story is there. Said again when its language changes. */
export interface Ready extends Message<'ready'> {
  /** The story's slug. */
  readonly story: string;
  readonly title: string;
  /** By time. */
  readonly stops: readonly StopWords[];
}

/** The height that the frame would like, CSS px. */
interface Resize extends Message<'resize'> {
  readonly height: number;
}

/** The moment shown: at most 10 a second, and at each change of passage. */
export interface Time extends Message<'time'> {
  /** Epoch ms. */
  readonly t: number;
  /** The stop that began last; null before the first. */
  readonly stop: string | null;
  /** The passage told now; null for a story without an article. */
  readonly passage: string | null;
  readonly playing: boolean;
}

/** Something is not as it should be, and the reader has been told. */
interface Trouble extends Message<'error'> {
  /** For programs, e.g. `story-missing`. */
  readonly code: string;
  /** The sentence that the reader is shown. */
  readonly message: string;
  /** The story cannot be told for it. */
  readonly fatal: boolean;
}

interface Goto extends Message<'goto'> {
  /** Id of a stop or background moment. */
  readonly stop: string;
}

interface Seek extends Message<'seek'> {
  /** Epoch ms, or a time as in an address: `2019-04-24T10:45+10:00`. */
  readonly t: number | string;
}

/** What is left out stays as it is; so does what the frame does not know. */
export interface Settings {
  readonly lang?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly clock?: string;
}

export type FrameMessage = Ready | Resize | Time | Trouble;
export type HostMessage =
  | Goto
  | Seek
  | Message<'play'>
  | Message<'pause'>
  | (Message<'set'> & Settings);

/** Takes a value or throws `WRONG`. */
type Reader<T> = (value: unknown) => T;
type Fields<M> = {
  readonly [K in Exclude<keyof M, 'whistlestop' | 'type'>]-?: Reader<M[K] | undefined>;
};
type Table<M extends Message<string>> = {
  readonly [T in M['type']]: Fields<Extract<M, Message<T>>>;
};

/** Thrown, never seen outside; not an Error, whose stack would make a flood dear. */
const WRONG = {};

function wrong(): never {
  throw WRONG;
}

const text =
  (most: number) =>
  (value: unknown): string =>
    typeof value === 'string' && value.length <= most ? value : wrong();
const figure = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : wrong();
const flag = (value: unknown): boolean => (typeof value === 'boolean' ? value : wrong());
const orNull =
  <T>(reader: Reader<T>) =>
  (value: unknown): T | null =>
    value === null ? null : reader(value);
const optional =
  <T>(reader: Reader<T>) =>
  (value: unknown): T | undefined =>
    value === undefined ? value : reader(value);
const theme = (value: unknown) =>
  value === 'auto' || value === 'light' || value === 'dark' ? value : wrong();

const id = text(100);
const words = text(500);

/** More stops than any story has. */
const MOST_STOPS = 2000;
const stops = (value: unknown): readonly StopWords[] =>
  Array.isArray(value) && value.length <= MOST_STOPS
    ? Array.from(value, (each) => take<StopWords>(each, { id, title: words, t: figure }))
    : wrong();

const FROM_FRAME: Table<FrameMessage> = {
  ready: { story: id, title: words, stops },
  resize: { height: figure },
  time: { t: figure, stop: orNull(id), passage: orNull(id), playing: flag },
  error: { code: id, message: words, fatal: flag },
};

const FROM_HOST: Table<HostMessage> = {
  goto: { stop: id },
  seek: { t: (value) => (typeof value === 'string' ? text(40)(value) : figure(value)) },
  play: {},
  pause: {},
  set: { lang: optional(text(35)), theme: optional(theme), clock: optional(text(64)) },
};

/** An object's own value: what somebody put on a prototype is nobody's message. */
function own(from: object, key: string): unknown {
  return Object.hasOwn(from, key) ? (from as Record<string, unknown>)[key] : undefined;
}

/** A new object of the fields that are known, each read once. */
function take<M>(from: unknown, fields: { readonly [key: string]: Reader<unknown> }): M {
  if (typeof from !== 'object' || from === null) wrong();
  const taken: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = fields[key]?.(own(from, key));
    if (value !== undefined) taken[key] = value;
  }
  return taken as M;
}

function read<M extends Message<string>>(table: Table<M>, data: unknown): M | null {
  try {
    // First what tells most of the foreign messages that any page hears.
    if (typeof data !== 'object' || data === null || own(data, 'whistlestop') !== 1) return null;
    const type = own(data, 'type');
    if (typeof type !== 'string') return null;
    const fields = own(table, type);
    return fields ? { ...take<M>(data, fields as never), whistlestop: 1, type } : null;
  } catch {
    // Wrong, or an object whose getters throw.
    return null;
  }
}

/** What a frame says; null for all that is no such message. Never throws, and keeps nothing of what it was given. */
export function readFromFrame(data: unknown): FrameMessage | null {
  return read(FROM_FRAME, data);
}

/** What a host says; null for all that is no such message. Never throws, and keeps nothing of what it was given. */
export function readFromHost(data: unknown): HostMessage | null {
  return read(FROM_HOST, data);
}
