import { useEffect, useRef, useState } from 'react';
import { t } from '../../../../i18n/translate.ts';

interface EmbedPreviewProps {
  src: string;
  /** CSS px; null for the full width of a text column. */
  width: number | null;
  height: number;
}

/** The assumed width of a text column that the embed fills, CSS px. */
const COLUMN = 640;
/** The frame is replaced this long after the last change, ms. */
const DEBOUNCE_MS = 400;

/** The embed in a frame of the chosen size, scaled down to fit the dialog. */
export function EmbedPreview(props: EmbedPreviewProps) {
  const { src, width, height } = useDebounced(props);
  const box = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const sizes = new ResizeObserver(([entry]) => setAvailable(entry?.contentRect.width ?? 0));
    sizes.observe(box.current);
    return () => sizes.disconnect();
  }, []);
  const wide = width ?? COLUMN;
  // No wider than the dialog, and no higher than a screen shows.
  const scale = Math.min(1, available / wide, 480 / height);
  return (
    <figure className="embed-preview">
      <div className="embed-frame-box" ref={box} style={{ height: height * scale }}>
        {available > 0 && (
          // A new frame for each address: changing the address of a frame adds an entry to the history.
          <iframe
            key={src}
            title={t('embed-dialog.preview')}
            src={src}
            style={{ width: wide, height, transform: `scale(${scale})` }}
          />
        )}
      </div>
      <figcaption>
        {available > 0 && scale < 0.995
          ? t('embed-dialog.preview-scaled', {
              percent: Math.round(scale * 100),
              size: `${wide} × ${height}`,
            })
          : `${wide} × ${height}`}
      </figcaption>
    </figure>
  );
}

function useDebounced(props: EmbedPreviewProps): EmbedPreviewProps {
  const { src, width, height } = props;
  const [debounced, setDebounced] = useState(props);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced({ src, width, height }), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [src, width, height]);
  return debounced;
}
