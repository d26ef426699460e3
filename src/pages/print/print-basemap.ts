import { fetchBasemapFile } from '../../map/basemap-files.ts';
import { type Basemap, readBasemap } from '../../map/svg/draw/draw-basemap.ts';
import { type BasemapLabels, readLabels } from '../../map/svg/draw/draw-labels.ts';

export interface PrintBasemap {
  readonly basemap: Basemap;
  readonly labels: BasemapLabels;
}

/**
 * The ground's files as they are to be had: a map on paper may do without its names or its nearer
 * drawing, but not without its land.
 *
 * @param folder address of the basemap's folder, with its last slash
 */
export async function loadPrintBasemap(folder: string): Promise<PrintBasemap> {
  const [world, region, labels] = await Promise.all([
    fetchBasemapFile(folder, 'world').then(readBasemap),
    fetchBasemapFile(folder, 'region').then(readBasemap, () => null),
    fetchBasemapFile(folder, 'labels').then(readLabels, () => []),
  ]);
  return { basemap: { world, region }, labels };
}
