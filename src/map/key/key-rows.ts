import type { MessageKey } from '../../i18n/translate.ts';
import { LINE_BASES, LINE_BASIS, type LineBasis } from '../../story/basis.ts';
import type { Mode } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { modeAt } from '../../timeline/mode-at.ts';
import { positionAt } from '../../timeline/position-at.ts';
import { placeOf, sceneAt } from '../scene.ts';
import { drawnStretches } from '../style/drawn-stretches.ts';

type KeyMessage = Extract<MessageKey, `map.key-${string}`>;

/** A row of the key: what is drawn, and what it says. */
export interface KeyRow {
  readonly sample: LineBasis | 'band' | 'ring' | 'moment';
  readonly text: KeyMessage;
}

/** More would be a manual. The rest is left out in the order of the rows. */
const MOST = 4;

const SKETCHED: Readonly<Record<Mode, KeyMessage>> = {
  train: 'map.key-sketched-train',
  car: 'map.key-sketched-car',
  ship: 'map.key-sketched-ship',
  plane: 'map.key-sketched-plane',
  foot: 'map.key-sketched-foot',
  unknown: 'map.key-sketched',
};

const BAND: Readonly<Record<Mode, KeyMessage>> = {
  train: 'map.key-band-train',
  car: 'map.key-band-car',
  ship: 'map.key-band-ship',
  plane: 'map.key-band-plane',
  foot: 'map.key-band-foot',
  unknown: 'map.key-band-foot',
};

/** The bases of the lines that a journey has, in the order of the key. */
export function basesOf(journey: Journey): readonly LineBasis[] {
  const bases = new Set(drawnStretches(journey).map(({ basis }) => basis));
  return LINE_BASES.filter((basis) => bases.has(basis));
}

/**
 * What the key explains at an instant.
 *
 * @param bases those of the lines in the picture
 * @param t epoch ms
 */
export function keyRows(
  journey: Journey,
  bases: readonly LineBasis[],
  t: number,
): readonly KeyRow[] {
  const position = positionAt(journey, t);
  const scene = sceneAt(journey, position, t);
  const rows: KeyRow[] = bases.map((basis) => ({ sample: basis, text: lineText(journey, basis) }));
  if (position.to.s > position.from.s)
    rows.push({ sample: 'band', text: BAND[modeAt(journey, position)] });
  if ((placeOf(scene)?.accuracy ?? 0) > 0) rows.push({ sample: 'ring', text: 'map.key-ring' });
  if (scene.kind === 'moment') rows.push({ sample: 'moment', text: 'map.key-moment' });
  return rows.slice(0, MOST);
}

/** All that the map of a journey may show, whatever is in view. */
export function allKeyRows(journey: Journey): readonly KeyRow[] {
  const { places, moments } = journey.story;
  const rows: KeyRow[] = basesOf(journey).map((basis) => ({
    sample: basis,
    text: lineText(journey, basis),
  }));
  const [first] = journey.stretches;
  if (first) rows.push({ sample: 'band', text: BAND[first.mode] });
  if ([...places.values()].some(({ accuracy }) => accuracy > 0))
    rows.push({ sample: 'ring', text: 'map.key-ring' });
  if (moments.length > 0) rows.push({ sample: 'moment', text: 'map.key-moment' });
  return rows;
}

function lineText({ stretches }: Journey, basis: LineBasis): KeyMessage {
  const { key } = LINE_BASIS[basis];
  if (basis !== 'sketched') return key;
  const modes = new Set(stretches.filter((each) => each.basis === basis).map(({ mode }) => mode));
  const [mode] = modes;
  return modes.size === 1 && mode ? SKETCHED[mode] : key;
}
