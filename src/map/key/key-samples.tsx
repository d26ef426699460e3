import type { ReactNode } from 'react';
import { t } from '../../i18n/translate.ts';
import type { KeyRow } from './key-rows.ts';
import './map-key.css';

/** The rows of a key, each with a sample of what is drawn. */
export function KeySamples({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <ul className="map-key-rows">
      {rows.map(({ sample, text }) => (
        <li key={sample}>
          <svg viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
            {SAMPLES[sample]}
          </svg>
          <span>{t(text)}</span>
        </li>
      ))}
    </ul>
  );
}

const SAMPLES: Readonly<Record<KeyRow['sample'], ReactNode>> = {
  reported: <path className="map-key-line" d="M0 7 H26" />,
  inferred: <path className="map-key-line map-key-inferred" d="M0 7 H26" />,
  sketched: <path className="map-key-line map-key-sketched" d="M0 7 H26" />,
  planned: (
    <>
      <path className="map-key-line map-key-planned" d="M0 7 H26" />
      <path className="map-key-core" d="M0 7 H26" />
    </>
  ),
  band: <path className="map-key-band" d="M0 7 H26" />,
  ring: <circle className="map-key-ring" cx="13" cy="7" r="6" />,
  moment: <path className="map-key-moment" d="M13 2 L18 7 L13 12 L8 7 Z" />,
};
