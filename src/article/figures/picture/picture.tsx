import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useHydrated } from '../../../ui/use-hydrated.ts';
import { useSavesData } from '../../../ui/use-saves-data.ts';
import type { PictureFiles } from '../picture-files.ts';
import { fileSize } from './file-size.ts';
import { LostFile } from './lost-file.tsx';
import { PictureSpace } from './picture-space.tsx';

interface PictureProps {
  readonly files: PictureFiles;
  readonly alt: string;
  readonly sizes: string;
  /** The poster of something that is loaded by a press itself: shown under reduced data, too. */
  readonly poster?: boolean;
  /** Is asked for before the page's other files: a reader sees it first. */
  readonly urgent?: boolean;
  /** Opens the picture large, for a press on it; a button elsewhere must do the same. */
  readonly onOpen?: (() => void) | undefined;
}

/**
 * A picture in the room that it will fill. If none of its small copies loads, the file itself is tried;
 * if that fails too, its alternative text is shown instead until the network is back or a reader tries
 * again. Under reduced data a press loads it.
 */
export function Picture({
  files,
  alt,
  sizes,
  poster = false,
  urgent = false,
  onOpen,
}: PictureProps) {
  const img = useRef<HTMLImageElement>(null);
  const hydrated = useHydrated();
  const saves = useSavesData();
  const [asked, setAsked] = useState(false);
  const [state, setState] = useState<'copies' | 'plain' | 'lost'>('copies');
  const [loaded, setLoaded] = useState(false);
  const held = hydrated && saves && !asked && !poster;

  // What the browser has loaded, or failed to load, before this code ran sent its event to nobody.
  useLayoutEffect(() => {
    const element = img.current;
    if (!element?.complete) return;
    if (element.naturalWidth > 0) setLoaded(true);
    else reload(element);
  }, []);

  // One that was lost offline comes when the network is back.
  useEffect(() => {
    if (state !== 'lost') return;
    const again = () => setState('copies');
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [state]);

  if (state === 'lost')
    return (
      <PictureSpace files={files}>
        <LostFile
          {...{ alt }}
          sentence={t('figure.lost')}
          onRetry={poster ? undefined : () => setState('copies')}
        />
      </PictureSpace>
    );
  if (held)
    return (
      <PictureSpace files={files}>
        <div className="figure-instead">
          {alt && <p>{alt}</p>}
          <Button
            label={
              files.bytes === null
                ? t('figure.show')
                : t('figure.show-bytes', { size: fileSize(files.bytes) })
            }
            look="framed"
            onClick={() => setAsked(true)}
          />
        </div>
      </PictureSpace>
    );
  const image = (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button below it does the same by keyboard.
    <img
      ref={img}
      key={state}
      className="figure-image"
      data-held={poster || asked ? undefined : true}
      data-opens={onOpen ? true : undefined}
      src={files.src}
      alt={alt}
      width={files.width}
      height={files.height}
      // An eager one would load although figures.css holds it back where data is saved.
      loading="lazy"
      fetchPriority={urgent ? 'high' : undefined}
      decoding="async"
      onLoad={() => setLoaded(true)}
      onError={() => setState(state === 'copies' && files.sources.length > 0 ? 'plain' : 'lost')}
      onClick={onOpen}
    />
  );
  return (
    <PictureSpace files={files} loaded={loaded}>
      {state === 'copies' && files.sources.length > 0 ? (
        <picture>
          {files.sources.map((source) => (
            <source key={source.type} {...source} sizes={sizes} />
          ))}
          {image}
        </picture>
      ) : (
        // Chromium's preloader would load a lazy picture at once in a `<picture>` without sources.
        image
      )}
    </PictureSpace>
  );
}

/** Asks for the same picture again, so that its events are sent anew. */
function reload(element: HTMLImageElement): void {
  const { src } = element;
  element.src = src;
}
