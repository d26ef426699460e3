import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/translate.ts';
import { LINE_BASES, LINE_BASIS } from '../../story/basis.ts';
import type { Journey } from '../../timeline/journey.ts';
import { hasTwoLanes } from '../style/lanes.ts';
import './legend.css';

interface LegendProps {
  readonly journey: Journey;
  /** As the page wants it; left out, open where there is room. */
  readonly open?: boolean | undefined;
}

/** Says in words what the lines mean; only those that this journey has. */
export function Legend({ journey, open: wanted }: LegendProps) {
  // Open where there is room; the reader may fold it either way.
  const [room] = useState(() => matchMedia('(min-width: 60rem) and (min-height: 30rem)').matches);
  const bases = new Set(journey.stretches.map(({ basis }) => basis));
  const inexact = [...journey.story.places.values()].some(({ accuracy }) => accuracy > 0);
  return (
    <details className="map-legend" data-map-overlay open={wanted ?? room}>
      <summary>{t('map.legend')}</summary>
      <ul>
        {LINE_BASES.filter((basis) => bases.has(basis)).map((basis) => (
          <Row key={basis} sample={<Line kind={basis} />}>
            {t(LINE_BASIS[basis].legend)}
          </Row>
        ))}
        <Row sample={<Line kind="done" />}>{t('map.legend-done')}</Row>
        <Row sample={<Line kind="ahead" />}>{t('map.legend-ahead')}</Row>
        {hasTwoLanes(journey) && <Row sample={<Lanes />}>{t('map.legend-lanes')}</Row>}
        <Row sample={<Line kind="range" />}>{t('map.legend-range')}</Row>
        <Row sample={<Vehicle />}>{t('map.legend-vehicle')}</Row>
        {inexact && <Row sample={<Ring />}>{t('map.legend-accuracy')}</Row>}
        {journey.story.moments.length > 0 && (
          <Row sample={<Diamond />}>{t('map.legend-background')}</Row>
        )}
      </ul>
    </details>
  );
}

function Row({ sample, children }: { readonly sample: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
        {sample}
      </svg>
      <span>{children}</span>
    </li>
  );
}

function Line({ kind }: { readonly kind: string }) {
  return <line className={`map-legend-${kind}`} x1="1" y1="7" x2="31" y2="7" />;
}

/** Two lanes, with the direction of travel on each. */
function Lanes() {
  return (
    <g className="map-legend-lanes">
      <path d="M1 4 H31 M5 1.5 L1 4 L5 6.5" />
      <path d="M1 10 H31 M27 7.5 L31 10 L27 12.5" />
    </g>
  );
}

function Vehicle() {
  return (
    <path
      className="map-legend-vehicle"
      d="M22 7 L16 2.5 L10.5 2.5 A4.5 4.5 0 0 0 10.5 11.5 L16 11.5 Z"
    />
  );
}

function Ring() {
  return <circle className="map-legend-ring" cx="16" cy="7" r="6" />;
}

function Diamond() {
  return <path className="map-legend-diamond" d="M16 2 L21 7 L16 12 L11 7 Z" />;
}
