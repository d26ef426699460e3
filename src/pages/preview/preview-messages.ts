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
  | { readonly type: 'whistlestop:pick'; readonly on: boolean };

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
  | { readonly type: 'whistlestop:place'; readonly lon: number; readonly lat: number };

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

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
