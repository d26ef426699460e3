/**
 * The messages between a host page and the embed's frame, and their validation. Without a library, since
 * it is part of `embed.js`, which pages of others load.
 */

/** How often, at most, a frame sends the moment and follows its host. Milliseconds. */
export const MESSAGE_INTERVAL_MS = 100;

/** A stop that `goto` can move to. */
interface StopInfo {
  readonly id: string;
  readonly title: string;
  /** Epoch ms. */
  readonly t: number;
}

interface Message<T extends string> {
  readonly whistlestop: 1;
  readonly type: T;
}

/** What a host learns of a story. */
export interface StoryInfo {
  /** The story's slug. */
  readonly story: string;
  readonly title: string;
  /** By time. */
  readonly stops: readonly StopInfo[];
}

/** The story is loaded. Sent again when its language changes. */
export interface Ready extends Message<'ready'>, StoryInfo {}

/** Another version of a live story is shown. */
export interface Updated extends Message<'updated'>, StoryInfo {
  /** Ids of the passages that are new. */
  readonly passages: readonly string[];
}

/** The height that the frame asks for, CSS px. */
interface Resize extends Message<'resize'> {
  readonly height: number;
}

/** The moment shown. At most ten a second, and at each change of passage. */
export interface TimeMessage extends Message<'time'> {
  /** Epoch ms. */
  readonly t: number;
  /** The stop that began last; null before the first. */
  readonly stop: string | null;
  /** The passage of this moment; null for a story without an article. */
  readonly passage: string | null;
  readonly playing: boolean;
}

/** An issue that the frame shows to its reader. */
interface Trouble extends Message<'error'> {
  /** For programs, e.g. `story-missing`. */
  readonly code: string;
  /** The message that the reader sees. */
  readonly message: string;
  /** Whether the story cannot be shown at all. */
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

/** Settings that are left out, or unknown to the frame, stay as they are. */
export interface Settings {
  readonly lang?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly clock?: string;
}

export type FrameMessage = Ready | Updated | Resize | TimeMessage | Trouble;
export type HostMessage =
  | Goto
  | Seek
  | Message<'play'>
  | Message<'pause'>
  | (Message<'set'> & Settings);

/** Returns the value, or throws `INVALID`. */
type Validator<T> = (value: unknown) => T;
type Fields<M> = {
  readonly [K in Exclude<keyof M, 'whistlestop' | 'type'>]-?: Validator<M[K] | undefined>;
};
type Table<M extends Message<string>> = {
  readonly [T in M['type']]: Fields<Extract<M, Message<T>>>;
};

/** Thrown and caught in this file. Not an `Error`, whose stack would make a flood of messages slow. */
const INVALID = {};

function invalid(): never {
  throw INVALID;
}

const text =
  (maxLength: number) =>
  (value: unknown): string =>
    typeof value === 'string' && value.length <= maxLength ? value : invalid();
const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : invalid();
const boolean = (value: unknown): boolean => (typeof value === 'boolean' ? value : invalid());
const orNull =
  <T>(validate: Validator<T>) =>
  (value: unknown): T | null =>
    value === null ? null : validate(value);
const optional =
  <T>(validate: Validator<T>) =>
  (value: unknown): T | undefined =>
    value === undefined ? value : validate(value);
const theme = (value: unknown) =>
  value === 'auto' || value === 'light' || value === 'dark' ? value : invalid();

const id = text(100);
const sentence = text(500);

/** More than any story has. */
const MAX_STOPS = 2000;
const stops = (value: unknown): readonly StopInfo[] =>
  Array.isArray(value) && value.length <= MAX_STOPS
    ? Array.from(value, (each) => pick<StopInfo>(each, { id, title: sentence, t: number }))
    : invalid();

const ids = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.length <= MAX_STOPS ? Array.from(value, id) : invalid();

const FROM_FRAME: Table<FrameMessage> = {
  ready: { story: id, title: sentence, stops },
  updated: { story: id, title: sentence, stops, passages: ids },
  resize: { height: number },
  time: { t: number, stop: orNull(id), passage: orNull(id), playing: boolean },
  error: { code: id, message: sentence, fatal: boolean },
};

const FROM_HOST: Table<HostMessage> = {
  goto: { stop: id },
  seek: { t: (value) => (typeof value === 'string' ? text(40)(value) : number(value)) },
  play: {},
  pause: {},
  set: { lang: optional(text(35)), theme: optional(theme), clock: optional(text(64)) },
};

/** An own property of an object: values on a prototype are not part of a message. */
function own(from: object, key: string): unknown {
  return Object.hasOwn(from, key) ? (from as Record<string, unknown>)[key] : undefined;
}

/** A new object with the known fields. Reads each field once, in case a getter returns different values. */
function pick<M>(from: unknown, fields: { readonly [key: string]: Validator<unknown> }): M {
  if (typeof from !== 'object' || from === null) invalid();
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = fields[key]?.(own(from, key));
    if (value !== undefined) picked[key] = value;
  }
  return picked as M;
}

function read<M extends Message<string>>(table: Table<M>, data: unknown): M | null {
  try {
    // Most messages that a page receives are from others: reject them at once.
    if (typeof data !== 'object' || data === null || own(data, 'whistlestop') !== 1) return null;
    const type = own(data, 'type');
    if (typeof type !== 'string') return null;
    const fields = own(table, type);
    return fields ? { ...pick<M>(data, fields as never), whistlestop: 1, type } : null;
  } catch {
    // Invalid, or an object whose getters throw.
    return null;
  }
}

/** A message from a frame as a new object; null for anything else. Never throws. */
export function readFromFrame(data: unknown): FrameMessage | null {
  return read(FROM_FRAME, data);
}

/** A message from a host page as a new object; null for anything else. Never throws. */
export function readFromHost(data: unknown): HostMessage | null {
  return read(FROM_HOST, data);
}
