import type { Basis } from '../found.ts';
import type { Mode } from '../options.ts';

/** Words of the columns "by" and "certainty", in several languages. */
const MODES: Readonly<Record<Mode, string>> = {
  train:
    'train, rail, railway, railroad, metro, subway, tram, поезд, поездом, железная дорога, 기차, 열차, 철도, zug, bahn, tren, treno, trem',
  car: 'car, road, bus, truck, lorry, taxi, bike, bicycle, cycling, motorbike, motorcycle, horse, carriage, coach, drive, driving, машина, на машине, автомобиль, автобус, автобусом, 자동차, 차, 버스, auto, pkw, rad, fahrrad, voiture, velo, coche, bici, macchina, carro, onibus, autobus',
  foot: 'foot, on foot, walk, walking, hike, hiking, run, running, trail running, пешком, 도보, 걷기, zu fuß, zu fuss, fuß, wandern, à pied, pied, a pie, caminando, a piedi, a pé',
  ship: 'ship, boat, ferry, sea, sail, sailing, steamer, steamship, корабль, кораблём, кораблем, паром, паромом, пароход, 배, 선박, 페리, schiff, fähre, boot, bateau, navire, barco, ferri, nave, traghetto, navio',
  plane:
    'plane, aeroplane, airplane, aircraft, air, flight, fly, flying, helicopter, самолёт, самолет, самолётом, самолетом, 비행기, 항공, flugzeug, flug, avion, avión, vuelo, aereo, volo, avião',
};

const BASES: Readonly<Record<Basis, string>> = {
  reported:
    'reported, exact, certain, confirmed, sure, known, yes, 100%, high, точно, известно, подтверждено, 확인, 확실, 보도, sicher, bestätigt, certain, confirmé, seguro, confirmado, certo',
  approximate:
    'approximate, approx, about, roughly, circa, ca, around, medium, probable, примерно, около, приблизительно, 대략, 약, ungefähr, etwa, environ, approximatif, aproximado, circa, probabile',
  inferred:
    'inferred, estimate, estimated, our estimate, guess, guessed, assumed, uncertain, unknown, low, no, оценка, предположительно, наша оценка, 추정, 추측, geschätzt, vermutet, estimé, supposé, estimado, stimato',
  planned:
    'planned, scheduled, announced, expected, план, запланировано, планируется, 예정, 계획, geplant, prévu, previsto, planeado, planificado',
};

/** Means of travel that the format has no word of its own for. */
const NEAREST =
  /^(?:metro|subway|tram|bike|bicycle|cycling|motorbike|motorcycle|horse|carriage|helicopter|bus|truck|lorry|rad|fahrrad|velo|bici|автобус(?:ом)?|버스|onibus|autobus)$/i;

export const isNearestMode = (text: string) => NEAREST.test(text.trim().replace(/^by /i, ''));
export const modeOf = reader(MODES);
export const basisOf = reader(BASES);

function reader<T extends string>(words: Readonly<Record<T, string>>): (text: string) => T | null {
  const known = new Map(
    (Object.entries(words) as [T, string][]).flatMap(([value, list]) =>
      list.split(', ').map((word) => [word, value] as const),
    ),
  );
  return (text) =>
    known.get(
      text
        .trim()
        .toLowerCase()
        .replace(/^by /, '')
        .replace(/[.!]+$/, ''),
    ) ?? null;
}
