import { useEffect, useMemo, useRef } from 'react';
import { Figure } from '../../../article/figures/figure.tsx';
import {
  type FigureSetting,
  FigureSettingProvider,
} from '../../../article/figures/figure-context.ts';
import { inLanguage } from '../../../i18n/direction.ts';
import { t as translate } from '../../../i18n/translate.ts';
import type { Playback } from '../../../playback/playback.ts';
import { localize } from '../../../story/localize.ts';
import type { ImageMedia } from '../../../story/media/media.ts';
import type { Story } from '../../../story/model.ts';
import { type Step, stepAt } from '../../../timeline/steps.ts';
import { Button } from '../../../ui/controls/button.tsx';
import './picked-place.css';

interface PickedPlaceProps {
  readonly story: Story;
  readonly steps: readonly Step[];
  readonly playback: Playback;
  readonly lang: string;
  /** The stop or moment whose place was pressed. */
  readonly step: Step;
  readonly onEnlarge: (picture: ImageMedia) => void;
  /** Must be stable. */
  readonly onClose: () => void;
}

/** How wide picked-place.css makes the card. */
const SIZES = '17rem';

/**
 * The figures of a stop, on a card in a corner of the map, once its place was pressed: until it is closed,
 * or the clock moves on.
 */
export function PickedPlace(props: PickedPlaceProps) {
  const { story, steps, playback, lang, step, onEnlarge: enlarge, onClose } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(
    () =>
      playback.subscribe(() => {
        const { t, by } = playback.getState();
        // While the press on the map still moves the clock, other steps go by.
        if (by !== 'map' && t !== step.t && steps[stepAt(steps, t)]?.id !== step.id) onClose();
      }),
    [playback, steps, step, onClose],
  );
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!document.querySelector('dialog[open]')) closeCard(card.current, onClose);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  const setting = useMemo<FigureSetting>(
    () => ({ story, lang, enlarge, sizes: SIZES }),
    [story, lang, enlarge],
  );
  const title = localize(step.title, lang);
  return (
    <section
      ref={card}
      className="map-card"
      data-corner="bottom-start"
      data-map-overlay
      aria-label={translate('figure.card', { title })}
    >
      <div className="map-card-head">
        <p className="map-card-title" {...inLanguage(lang)}>
          {title}
        </p>
        <Button
          icon="close"
          label={translate('ui.close')}
          onClick={() => closeCard(card.current, onClose)}
        />
      </div>
      <FigureSettingProvider value={setting}>
        <div className="map-card-figures" {...inLanguage(lang)}>
          {step.of.media.map((media, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the card is mounted anew for each place.
            <Figure key={i} media={media} />
          ))}
        </div>
      </FigureSettingProvider>
    </section>
  );
}

/** Closes the card. The focus that was in it returns to the place. */
function closeCard(card: HTMLElement | null, onClose: () => void): void {
  const pane = card?.contains(document.activeElement)
    ? card.closest<HTMLElement>('.map-pane')
    : null;
  onClose();
  const place = pane?.querySelector<HTMLElement>('.map-place[aria-current]');
  (place ?? pane)?.focus({ preventScroll: true });
}
