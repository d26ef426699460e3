import { fetchGround } from '../../map/basemap-files.ts';
import { type Grounds, readGround } from '../../map/svg/draw/draw-basemap.ts';
import { type BaseLabels, readLabels } from '../../map/svg/draw/draw-labels.ts';

export interface PrintGround {
  readonly grounds: Grounds;
  readonly labels: BaseLabels;
}

/**
 * The ground's files as they are to be had: a map on paper may do without its names or its nearer
 * drawing, but not without its land.
 *
 * @param folder address of the basemap's folder, with its last slash
 */
export async function loadPrintGround(folder: string): Promise<PrintGround> {
  const [world, region, labels] = await Promise.all([
    fetchGround(folder, 'world').then(readGround),
    fetchGround(folder, 'region').then(readGround, () => null),
    fetchGround(folder, 'labels').then(readLabels, () => []),
  ]);
  return { grounds: { world, region }, labels };
}
