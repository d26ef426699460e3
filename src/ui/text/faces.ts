/** The site's faces, as CSS writes them: see fonts.css. */
const SERIF = '"Source Serif 4 Variable"';
export const SANS = '"Source Sans 3 Variable"';

/**
 * What the stylesheet calls `--sans`, for what reads no CSS: a picture of its own, and MapLibre. Without the
 * stand-ins: where the system has not got one, MapLibre would report that a font failed to load.
 */
export const SANS_FONTS = [SANS, 'system-ui', '"Apple SD Gothic Neo"', '"Malgun Gothic"'] as const;

/** A page is set in its stand-ins while its root has this attribute: see tokens.css. */
export const STAND_IN = 'data-faces';

/** What that attribute says while the faces wait for the code of the map, which needs the whole line. */
export const AFTER_MAP = 'after-map';
/** Dispatched on the document once the faces need not wait any more. */
export const FACES_EVENT = 'whistlestop:faces';

/** Languages that are set in the reader's own faces: see tokens.css. */
const IN_SYSTEM_FACES = ['ko'];

/** Loads serif and sans, with the letters of the page's title. False unless both came. */
export async function loadFaces(): Promise<boolean> {
  // Words in other languages load them by themselves.
  if (IN_SYSTEM_FACES.includes(document.documentElement.lang)) return true;
  const letters = `a${document.title}`;
  const loaded = await Promise.allSettled(
    [SERIF, SANS].map((family) => document.fonts.load(`16px ${family}`, letters)),
  );
  return loaded.every((face) => face.status === 'fulfilled' && face.value.length > 0);
}

/**
 * Calls back when texts may have other widths: a font has loaded, or the page has left its stand-ins.
 *
 * @returns stops it
 */
export function watchFaces(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: [STAND_IN] });
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener('loadingdone', changed);
  };
}
