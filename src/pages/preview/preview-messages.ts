import * as v from 'valibot';

/** Which page of the site the preview shows. */
export type PreviewView = 'reader' | 'embed' | 'talk';

/** What the studio sends to its preview. */
export type StudioMessage =
  | {
      readonly type: 'whistlestop:draft';
      readonly slug: string;
      readonly view: PreviewView;
      /** The files of the story's folder, by their paths in it. */
      readonly files: ReadonlyMap<string, string | Uint8Array>;
    }
  /** Moves the clock: to a stop or a moment by its id, or to an instant, epoch ms. */
  | { readonly type: 'whistlestop:go'; readonly to: string | number }
  /** Asks where the camera looks; `whistlestop:camera` answers. */
  | { readonly type: 'whistlestop:look' }
  /** The next press on the map chooses a place, or no longer. */
  | { readonly type: 'whistlestop:pick'; readonly on: boolean }
  /** A line is changed on the map, and snaps to the stops, degrees; null ends it. `whistlestop:drawn` answers. */
  | {
      readonly type: 'whistlestop:draw';
      readonly line: readonly Point[] | null;
      readonly stops: readonly Point[];
    }
  | { readonly type: 'whistlestop:draw-step'; readonly step: DrawStep };

/** `remove`: the point of the drawn line that is chosen. */
export type DrawStep = 'undo' | 'redo' | 'remove';

export type Point = readonly [lon: number, lat: number];

/** What the preview sends to the studio. */
export type PreviewMessage =
  /** It waits for the draft. */
  | { readonly type: 'whistlestop:preview' }
  /** A version of the draft is on the screen; `sound` is false where the last sound one stays. */
  | { readonly type: 'whistlestop:shown'; readonly sound: boolean }
  /** The clock has come to rest, epoch ms. */
  | { readonly type: 'whistlestop:moment'; readonly t: number }
  /** Degrees, and MapLibre's zoom level. */
  | {
      readonly type: 'whistlestop:camera';
      readonly center: readonly [lon: number, lat: number];
      readonly zoom: number;
    }
  /** A place was chosen on the map, degrees. */
  | { readonly type: 'whistlestop:place'; readonly lon: number; readonly lat: number }
  | ({ readonly type: 'whistlestop:drawn' } & Drawn);

/** A line that is being drawn. */
export interface Drawn {
  readonly line: readonly Point[];
  /** `no-map`: the map that is shown cannot be drawn on. `failed`: the code for it did not load. */
  readonly state: 'drawing' | 'done' | 'cancelled' | 'no-map' | 'failed';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A point is chosen that can be removed. */
  readonly canRemove: boolean;
}

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

/** Longitudes go on beyond 180 degrees where a line crosses the date line. */
const line = v.array(v.tuple([degrees(540), degrees(90)]));

const studioMessage = v.variant('type', [
  v.object({
    type: v.literal('whistlestop:draft'),
    slug: v.string(),
    view: v.picklist(['reader', 'embed', 'talk']),
    files: v.map(v.string(), v.union([v.string(), v.instance(Uint8Array)])),
  }),
  v.object({ type: v.literal('whistlestop:go'), to: v.union([v.string(), v.number()]) }),
  v.object({ type: v.literal('whistlestop:look') }),
  v.object({ type: v.literal('whistlestop:pick'), on: v.boolean() }),
  v.object({ type: v.literal('whistlestop:draw'), line: v.nullable(line), stops: line }),
  v.object({
    type: v.literal('whistlestop:draw-step'),
    step: v.picklist(['undo', 'redo', 'remove']),
  }),
]);

const previewMessage = v.variant('type', [
  v.object({ type: v.literal('whistlestop:preview') }),
  v.object({ type: v.literal('whistlestop:shown'), sound: v.boolean() }),
  v.object({ type: v.literal('whistlestop:moment'), t: v.number() }),
  v.object({
    type: v.literal('whistlestop:camera'),
    center: v.tuple([degrees(540), degrees(90)]),
    zoom: v.number(),
  }),
  v.object({ type: v.literal('whistlestop:place'), lon: degrees(180), lat: degrees(90) }),
  v.object({
    type: v.literal('whistlestop:drawn'),
    line,
    state: v.picklist(['drawing', 'done', 'cancelled', 'no-map', 'failed']),
    canUndo: v.boolean(),
    canRedo: v.boolean(),
    canRemove: v.boolean(),
  }),
]);

/** What a message of the studio says; null for any other message. */
export function readFromStudio(event: MessageEvent): StudioMessage | null {
  return read(studioMessage, window.parent, event);
}

/** What a message of the preview in a frame says; null for any other message. */
export function readFromPreview(frame: Window | null, event: MessageEvent): PreviewMessage | null {
  return read(previewMessage, frame, event);
}

function read<S extends v.GenericSchema>(
  schema: S,
  from: Window | null,
  { source, origin, data }: MessageEvent,
): v.InferOutput<S> | null {
  // Both are pages of one site.
  if (source !== from || origin !== location.origin) return null;
  const result = v.safeParse(schema, data);
  return result.success ? result.output : null;
}
