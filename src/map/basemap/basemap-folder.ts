import type { Bounds } from '../../geo/rect.ts';
import { siteFile } from '../../loading/site-root.ts';
import { storyFolder } from '../../story/load/story-folder.ts';
import type { Story } from '../../story/model.ts';
import builtIn from './site-basemap.json' with { type: 'json' };

/** A file with a part of a basemap in detail. */
export interface BasemapPiece {
  readonly name: string;
  /** Where its details are. */
  readonly box: Bounds;
}

/** What a map draws below the journey: files in a folder, the site's own or those that a story brings. */
export interface BasemapFolder {
  /** Address of the folder, absolute, with its last slash. */
  readonly folder: string;
  /** Zoom level from which the details are drawn over the world's coarser file. */
  readonly near: number;
  readonly pieces: readonly BasemapPiece[];
}

const EVERYWHERE: Bounds = [-180, -90, 180, 90];

/** Side of a piece of the site's basemap, degrees, and how far north and south they go. */
const CELL = 20;
const FARTHEST = 85;

/** The site's own basemap. @param folder its address, absolute, with its last slash */
export function siteBasemap(folder: string): BasemapFolder {
  const { near, rows } = builtIn;
  return { folder, near, pieces: rows.flatMap(piecesOf) };
}

/** The pieces of a row. @param row a mark for each, from west to east: 1 where there is land @param at its number, from the south */
function piecesOf(row: string, at: number): BasemapPiece[] {
  const south = at * CELL - 80;
  return [...row].flatMap((mark, column) => {
    const west = column * CELL - 180;
    // The first row and the last one reach as far as the map does.
    const box = [
      west,
      at === 0 ? -FARTHEST : south,
      west + CELL,
      Math.min(FARTHEST, south + CELL),
    ] as const;
    return mark === '1' ? [{ name: `${west}_${south}`, box }] : [];
  });
}

/** Folder of a story's basemap, relative to the page, with its last slash. */
export function basemapPath({
  slug,
  basemapDetail,
}: Pick<Story, 'slug' | 'basemapDetail'>): string {
  return basemapDetail ? `${storyFolder(slug)}basemap/` : siteFile('basemap/');
}

/** The basemap of a story: its own, else the site's. @param base the page's base address */
export function basemapFolderOf(
  story: Pick<Story, 'slug' | 'basemapDetail'>,
  base: string,
): BasemapFolder {
  const folder = new URL(basemapPath(story), base).href;
  if (!story.basemapDetail) return siteBasemap(folder);
  return { folder, near: story.basemapDetail.near, pieces: [{ name: 'region', box: EVERYWHERE }] };
}

/** The pieces that reach into a view. @param view degrees; its west may lie beyond -180, its east beyond 180 */
export function piecesIn(
  { pieces }: Pick<BasemapFolder, 'pieces'>,
  view: Bounds,
): readonly BasemapPiece[] {
  const [west, south, east, north] = view;
  return pieces.filter(({ box }) => {
    if (box[1] > north || box[3] < south) return false;
    // The world repeats itself east and west.
    return [-720, -360, 0, 360, 720].some((turn) => box[0] + turn < east && box[2] + turn > west);
  });
}
