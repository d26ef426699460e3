import { useEffect, useRef, useState } from 'react';

interface EmbedPreviewProps {
  src: string;
  /** CSS px; null for as wide as there is room. */
  width: number | null;
  height: number;
}

/** How wide a column of text is taken to be where the embed fills it, CSS px. */
const COLUMN = 640;
/** How long what was typed stands before the frame is made anew. Milliseconds. */
const QUIET = 400;

/** The embed itself in a frame of the size that was chosen, made smaller where there is no room. */
export function EmbedPreview(props: EmbedPreviewProps) {
  const { src, width, height } = useRested(props);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const sizes = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    sizes.observe(box.current);
    return () => sizes.disconnect();
  }, []);
  const wide = width ?? COLUMN;
  // Two numbers: as wide as there is room, and no higher than a screen shows.
  const scale = Math.min(1, room / wide, 480 / height);
  return (
    <figure className="embed-preview">
      <div className="embed-room" ref={box} style={{ height: height * scale }}>
        {room > 0 && (
          // A new frame for each address: a changed address would be a step in the history.
          <iframe
            key={src}
            title="How it looks in a page"
            src={src}
            style={{ width: wide, height, transform: `scale(${scale})` }}
          />
        )}
      </div>
      <figcaption>
        {scale < 0.995
          ? `At ${Math.round(scale * 100)} % of its size, ${wide} × ${height}`
          : `${wide} × ${height}`}
      </figcaption>
    </figure>
  );
}

function useRested(props: EmbedPreviewProps): EmbedPreviewProps {
  const { src, width, height } = props;
  const [rested, setRested] = useState(props);
  useEffect(() => {
    const timer = setTimeout(() => setRested({ src, width, height }), QUIET);
    return () => clearTimeout(timer);
  }, [src, width, height]);
  return rested;
}
