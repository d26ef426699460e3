import type { ReactNode } from 'react';
import type { PictureFiles } from '../picture-files.ts';

/** A picture at least so wide reaches from edge to edge of a phone, px. */
const WIDE = 480;

interface PictureSpaceProps {
  readonly files: Pick<PictureFiles, 'width' | 'height' | 'tone'>;
  /** The picture has loaded: its transparent parts show the page. */
  readonly loaded?: boolean;
  readonly children: ReactNode;
}

/**
 * The room of a picture, in its mean colour until it has loaded. An SVG, because its attributes may say
 * both: the page's policy allows no `style` in its HTML.
 */
export function PictureSpace({ files, loaded = false, children }: PictureSpaceProps) {
  const { width, height, tone } = files;
  return (
    <div className="figure-box" data-wide={width >= WIDE && width > height ? true : undefined}>
      <svg
        className="figure-space"
        data-loaded={loaded || undefined}
        {...{ width, height }}
        viewBox={`0 0 ${width} ${height}`}
        fill={tone ?? undefined}
        aria-hidden="true"
      >
        <rect {...{ width, height }} />
      </svg>
      {children}
    </div>
  );
}
