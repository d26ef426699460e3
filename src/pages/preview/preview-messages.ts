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
  /** Draws a line on the map, from one place to another, degrees; null ends it. `whistlestop:drawn` answers. */
  | { readonly type: 'whistlestop:draw'; readonly between: readonly Point[] | null }
  /** Takes the last point of the drawn line back. */
  | { readonly type: 'whistlestop:draw-undo' };

type Point = readonly [lon: number, lat: number];

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
  /** What is drawn so far. `no-map`: the map that is shown cannot be drawn on. */
  | {
      readonly type: 'whistlestop:drawn';
      readonly line: readonly Point[];
      readonly state: 'drawing' | 'done' | 'cancelled' | 'no-map';
    };

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
  v.object({ type: v.literal('whistlestop:draw'), between: v.nullable(line) }),
  v.object({ type: v.literal('whistlestop:draw-undo') }),
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
    state: v.picklist(['drawing', 'done', 'cancelled', 'no-map']),
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
