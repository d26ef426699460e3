import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Stop, Story } from '../../story/model.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import { formatMoment } from '../../timeline/format/format-calendar.ts';
import { formatPlainDate } from '../../timeline/format/format-time.ts';
import { formatUncertainTime, withBasis } from '../../timeline/format/format-uncertain-time.ts';
import type { OverlayHost, OverlayMarker } from './overlay-host.ts';
import type { PlaceGroup, PlaceState, Visit } from './place-groups.ts';
import type { Placing } from './place-layout.ts';

export interface MarkerSize {
  readonly dotWidth: number;
  readonly dotHeight: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** The button of one place: a dot on the spot and a label beside it. */
export class PlaceMarker {
  group: PlaceGroup;
  readonly element: HTMLButtonElement;
  readonly #dot: HTMLElement;
  readonly #label: HTMLElement;
  readonly #marker: OverlayMarker;
  #size: MarkerSize = { dotWidth: 0, dotHeight: 0, labelWidth: 0, labelHeight: 0 };
  #target: Visit | null = null;
  #active: Visit | null = null;
  #state: PlaceState | null = null;
  #faint = false;
  #occupied = false;
  #placing: Placing = 'hidden';

  constructor(group: PlaceGroup, host: OverlayHost, onPick: (id: string) => void) {
    this.group = group;
    this.element = document.createElement('button');
    this.element.type = 'button';
    this.element.className = `map-place map-place-${group.kind}`;
    this.element.classList.toggle('map-place-vague', group.vague);
    this.element.classList.toggle('map-place-planned', group.planned);
    this.#dot = document.createElement('span');
    this.#dot.className = 'map-place-dot';
    this.#label = document.createElement('span');
    this.#label.className = 'map-place-label';
    this.#label.dir = 'auto';
    this.element.append(this.#dot, this.#label);
    this.element.addEventListener('click', (event) => {
      // Otherwise the map handles the click, too.
      event.stopPropagation();
      if (this.#target) onPick(this.#target.of.id);
    });
    this.#marker = host.addMarker(this.element, group.place.lon, group.place.lat);
  }

  get size(): MarkerSize {
    return this.#size;
  }

  /** Writes the place's name; `measure` must follow, once the element is laid out. */
  setLabel(lang: string): void {
    this.#label.textContent = localize(this.group.place.name, lang);
  }

  measure(): void {
    // Without a dot the label keeps its distance from whatever else stands there.
    const spot = this.group.vague ? this.element : this.#dot;
    this.#size = {
      dotWidth: spot.offsetWidth,
      dotHeight: spot.offsetHeight,
      labelWidth: this.#label.offsetWidth,
      labelHeight: this.#label.offsetHeight,
    };
  }

  /**
   * @param target the visit that a click leads to: the button is named after it
   * @param active the visit that is shown now, which comes first in the name
   */
  setTarget(target: Visit, active: Visit | null, story: Story, clock: Clock, lang: string): void {
    if (target === this.#target && active === this.#active) return;
    this.#target = target;
    this.#active = active;
    const next = visitName(target, story, clock, lang);
    const now = active && active !== target ? visitName(active, story, clock, lang) : null;
    this.element.ariaLabel = now ? t('map.visit-leads', { now, next }) : next;
  }

  /** Makes `setTarget` name the button again: the language or the clock has changed. */
  forgetTarget(): void {
    this.#target = null;
  }

  // Values that are set already are skipped: a drag over a long story sets thousands of states a second.

  setState(state: PlaceState, faint: boolean): void {
    if (state === this.#state && faint === this.#faint) return;
    this.#state = state;
    this.#faint = faint;
    this.element.dataset.state = state;
    if (state === 'now') this.element.setAttribute('aria-current', 'true');
    else this.element.removeAttribute('aria-current');
    this.element.classList.toggle('map-place-faint', faint);
  }

  /** The vehicle stands on the dot: the label keeps clear of it. */
  setOccupied(occupied: boolean): void {
    if (occupied === this.#occupied) return;
    this.#occupied = occupied;
    this.element.classList.toggle('map-place-occupied', occupied);
  }

  get active(): boolean {
    return this.#state === 'now';
  }

  /** Puts the label on a side, and shows or hides the button. Returns true where it was hidden before. */
  setPlacing(placing: Placing): boolean {
    const before = this.#placing;
    if (placing === before) return false;
    this.#placing = placing;
    if (placing === 'hidden') {
      this.#marker.hide();
      return false;
    }
    this.element.dataset.label = placing;
    if (before !== 'hidden') return false;
    this.#marker.show();
    return true;
  }

  remove(): void {
    this.#marker.hide();
  }

  get shown(): boolean {
    return this.#placing !== 'hidden';
  }
}

/** "Vladivostok, 24 April 2019, about 17:50"; "Background: Hanoi, 27 – 28 February 2019, talks …" */
function visitName(visit: Visit, story: Story, clock: Clock, lang: string): string {
  const name = localize(visit.of.place.name, lang);
  const title = localize(visit.of.title, lang);
  const also = title === name ? '' : `, ${title}`;
  if (!('kind' in visit.of))
    return t('map.visit-background', { name, date: formatMoment(visit.of as Moment, lang) + also });
  const { from } = visit.of as Stop;
  const zone = zoneOf(story, clock, visit.t);
  const date = from.date ? '' : `${formatPlainDate(visit.t, zone, lang)}, `;
  const time = withBasis(formatUncertainTime(from, zone, lang), from);
  return t('map.visit', { name, date: date + time + also });
}
