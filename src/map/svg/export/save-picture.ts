import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { t } from '../../../i18n/translate.ts';
import { fetchFileWithRetry } from '../../../loading/fetch-file.ts';
import { formatIso, formatIsoDate } from '../../../story/time/format-iso.ts';
import { clockUnit } from '../../../timeline/clocks/clock-unit.ts';
import { zoneAt } from '../../../timeline/clocks/zones.ts';
import { positionAt } from '../../../timeline/position-at.ts';
import { reportIssue } from '../../../ui/issues/issues.ts';
import { fetchBasemapFile, fetchRegion } from '../../basemap/basemap-files.ts';
import type { BasemapFolder } from '../../basemap/basemap-folder.ts';
import { readBasemap } from '../../basemap/basemap-shapes.ts';
import { readLabels } from '../../labels/basemap-labels.ts';
import { sceneAt } from '../../scene.ts';
import { readPalette } from '../../style/palette.ts';
import { type SvgNode, toMarkup } from '../draw/svg-node.ts';
import { frameFor, viewOf } from '../projection.ts';
import { PICTURE, type Picture, pictureOf } from './picture.ts';

/** How many pixels of the PNG make one of the drawing. */
const SHARPNESS = 2;

const SANS = 'Source Sans 3 Variable';
const SERIF = 'Source Serif 4 Variable';
const CYRILLIC = /\p{Script=Cyrillic}/u;

type Moment = Pick<Picture, 'journey' | 'lang' | 't' | 'clock'>;

/**
 * Saves a moment as a file, in the colours of the page. Throws where the basemap does not load or
 * the browser cannot paint.
 */
export async function savePicture(
  moment: Moment,
  kind: 'svg' | 'png',
  basemapFolder: BasemapFolder,
): Promise<void> {
  const drawing = await draw(moment, basemapFolder);
  const blob = kind === 'svg' ? svgBlob(drawing) : await pngBlob(drawing, SHARPNESS);
  const { story } = moment.journey;
  const zone = zoneAt(story, moment.t);
  const byDay = clockUnit(story, moment.t) !== 'minute';
  const iso = byDay ? formatIsoDate(moment.t, zone) : formatIso(moment.t, zone);
  const time = iso.replace(/(T\d\d:\d\d).*/, '$1').replace(/[:T]/g, '-');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  // A slug may be the address of a folder, whose last part is its name.
  const name = story.slug.split('/').findLast(Boolean);
  link.download = `${name}-${time}.${kind}`;
  link.click();
  // The browser has taken the file's address over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function draw(moment: Moment, basemapFolder: BasemapFolder): Promise<SvgNode> {
  const { journey, t } = moment;
  const frame = frameFor(journey, sceneAt(journey, positionAt(journey, t), t), PICTURE);
  const [world, details, labels] = await Promise.all([
    fetchBasemapFile(basemapFolder.folder, 'world').then(readBasemap),
    // Without these two there is less to see, and still a map.
    fetchRegion(basemapFolder, [{ zoom: frame.zoom, bounds: viewOf(frame) }]).catch(without(null)),
    fetchBasemapFile(basemapFolder.folder, 'labels').then(readLabels, without([])),
  ]);
  const palette = readPalette(document.documentElement);
  const region = details && readBasemap(details);
  const picture = {
    ...moment,
    basemap: { world, region, near: basemapFolder.near },
    labels: details ? [...labels, ...readLabels(details)] : labels,
    palette,
  };
  const faces = await facesFor(toMarkup(pictureOf(picture)));
  return pictureOf({ ...picture, faces });
}

/** Replaces a part that a picture can do without, and reports it. */
function without<T>(instead: T): (cause: unknown) => T {
  return (cause) => {
    const what = t('map.picture-partly');
    reportIssue({ code: 'picture-partly', what, level: 'info', shown: 'console', cause });
    return instead;
  };
}

/** The faces that a text needs, as CSS that asks nobody for anything. Without them a picture is still one. */
async function facesFor(text: string): Promise<string> {
  const cyrillic = CYRILLIC.test(text);
  const files = [
    [SANS, sansLatin, 'U+0000-00FF,U+2000-206F'],
    [SERIF, serifLatin, 'U+0000-00FF,U+2000-206F'],
    ...(cyrillic
      ? ([
          [SANS, sansCyrillic, 'U+0301,U+0400-04FF'],
          [SERIF, serifCyrillic, 'U+0301,U+0400-04FF'],
        ] as const)
      : []),
  ] as const;
  const rules = await Promise.all(
    files.map(async ([family, address, range]) => {
      try {
        const face = await fetchFileWithRetry(address, { read: (bytes) => new Blob([bytes]) });
        const data = await asDataUrl(face);
        return `@font-face{font-family:"${family}";font-weight:200 900;unicode-range:${range};src:url("${data}")}`;
      } catch (cause) {
        return without('')(cause);
      }
    }),
  );
  return rules.join('');
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

export function svgBlob(drawing: SvgNode): Blob {
  return new Blob([toMarkup(drawing)], { type: 'image/svg+xml' });
}

/**
 * The drawing as PNG. Throws where the browser gives no canvas.
 *
 * @param scale pixels of the PNG for one of the drawing
 */
export async function pngBlob(drawing: SvgNode, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
