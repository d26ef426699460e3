import { kml } from '@tmcw/togeojson';
import { LIMITS } from '../../../story/limits.ts';
import type { Found } from '../found.ts';
import type { Leftover } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import { lineOf } from '../said.ts';
import { thinKml } from '../tracks/thin-kml.ts';
import { childText, elementsOf, openXml } from './open-xml.ts';
import { readFeatures } from './read-geojson.ts';
import { unreadElements } from './xml-leaves.ts';

/** What becomes something, or is in the properties that the converter gives. */
const TAKEN =
  /(?:^|\/)Placemark\/(?:name|description|address|phoneNumber|(?:TimeStamp\/when)|(?:TimeSpan\/(?:begin|end))|ExtendedData\/.*|(?:.*\/)?coordinates|(?:.*\/)?(?:Multi)?Track\/.*)$|^(?:Document\/)?(?:name|description)$|GroundOverlay\/name$/;

/** Placemarks as stops and lines; what is laid on the map or linked is left over. */
export async function readKml(text: string, options: ImportOptions): Promise<Found> {
  const thinned = thinKml(text);
  const root = openXml(thinned.text, options.parseXml);
  const { features } = kml(root.ownerDocument);
  const placed = features.map((feature, i) => ({ feature, where: `Placemark[${i}]` }));
  const found = await readFeatures(placed, options, [], true);
  const document = elementsOf(root, 'Document')[0] ?? root;
  const count = thinned.gone.reduce((sum, each) => sum + each, 0);
  const leftovers: Leftover[] =
    count > 0 ? [{ where: 'Track', what: `${count}`, reason: 'points-simplified', count }] : [];
  const line = (name: string, most: number) =>
    lineOf({ where: `Document/${name}`, value: childText(document, name) }, leftovers, most);
  const [title, summary] = [line('name', LIMITS.name), line('description', LIMITS.text)];
  return {
    ...found,
    ...(title && { title }),
    ...(summary && { summary }),
    leftovers: [
      ...leftovers,
      ...found.leftovers,
      ...unreadElements(root, (path) => TAKEN.test(path)),
    ],
  };
}
