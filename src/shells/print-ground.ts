import { fetchGround } from '../map/ground-files.ts';
import { type BaseLabels, readLabels } from '../map/svg/base-labels.ts';
import { type Grounds, readGround } from '../map/svg/ground.ts';

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
