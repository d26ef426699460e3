import { useLayoutEffect, useRef } from 'react';
import { inLanguage } from '../../../i18n/direction.ts';
import type { Palette } from '../../../map/style/palette.ts';
import type { Story } from '../../../story/model.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { LABEL_SCALE } from '../deck/use-label-scale.ts';
import { WholeFigure } from '../slide/slide-figure.tsx';
import { SlideView } from '../slide/slide-view.tsx';
import { useFitText } from '../slide/use-fit-text.ts';
import type { Slide } from '../talk/slides.ts';
import { siteUrl } from '../talk/talk-url.ts';
import type { PictureMap } from './use-picture-map.ts';

interface SlidePictureProps {
  readonly story: Story;
  readonly journey: Journey;
  readonly slide: Slide;
  readonly clock: Clock;
  readonly lang: string;
  readonly palette: Palette;
  /** Which of its figures fills the slide; null for none. */
  readonly figure: number | null;
  /** Null until it is loaded. */
  readonly map: PictureMap | null;
  /** What a screen reader says instead of the picture. */
  readonly name: string;
}

/** The map on a slide of 1280 by 720, pixels. */
const PANE = { width: 908, height: 601 };

/**
 * A slide without its timeline, small: laid out as on a screen of 1280 by 720 and scaled to its place,
 * whose shape is known before the map is.
 */
export function SlidePicture(props: SlidePictureProps) {
  const { story, journey, slide, clock, lang, palette, figure, map, name } = props;
  const place = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useScale(place);
  useFitText(text, `${slide.id} ${lang} ${clock}`);
  const { kind } = slide.content;
  return (
    <div ref={place} className="slide-picture" role="img" aria-label={name} data-kind={kind}>
      <div className="slide-picture-page" {...inLanguage(lang)} inert>
        <div className="deck-slide" ref={text}>
          <SlideView key={slide.id} {...{ story, slide, clock, lang }} address={siteUrl()} />
        </div>
        <div className="slide-picture-map">
          {map && (
            <map.Map
              {...{ journey, basemap: map.basemap, lang, palette, t: slide.t }}
              whole={kind === 'title' || kind === 'background'}
              title={null}
              pane={PANE}
              labelScale={LABEL_SCALE}
            />
          )}
        </div>
        {figure !== null && (
          <div className="slide-picture-figure">
            <WholeFigure {...{ story, slide, lang }} index={figure} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Keeps the page as wide as its place. A script, because CSS does not divide lengths everywhere. */
function useScale(place: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = place.current;
    const page = element?.firstElementChild;
    if (!element || !(page instanceof HTMLElement)) return;
    const scale = () =>
      element.style.setProperty('--scale', String(element.clientWidth / page.offsetWidth));
    scale();
    const sizes = new ResizeObserver(scale);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [place]);
}
