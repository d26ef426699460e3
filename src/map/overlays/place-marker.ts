import { localize } from '../../story/localize.ts';
import type { Moment, Stop, Story } from '../../story/model.ts';
import { formatMoment, formatPlainDate } from '../../timeline/format/format-time.ts';
import { formatUncertainTime, withBasis } from '../../timeline/format/format-uncertain-time.ts';
import { type Clock, zoneOf } from '../../timeline/zones.ts';
import type { OverlayHost, OverlayMarker } from './overlay-host.ts';
import type { PlaceGroup, PlaceState, Visit } from './place-groups.ts';
import type { Placing } from './place-layout.ts';

export interface MarkerSize {
  readonly badgeWidth: number;
  readonly badgeHeight: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** The button of one place: a badge on the spot and a label beside it. */
export class PlaceMarker {
  readonly group: PlaceGroup;
  readonly element: HTMLButtonElement;
  readonly #badge: HTMLElement;
  readonly #label: HTMLElement;
  readonly #pin: OverlayMarker;
  #box: MarkerSize = { badgeWidth: 0, badgeHeight: 0, labelWidth: 0, labelHeight: 0 };
  #target: Visit | null = null;
  #told: Visit | null = null;
  #standing: PlaceState | null = null;
  #faint = false;
  #placing: Placing = 'hidden';

  constructor(group: PlaceGroup, stage: OverlayHost, onPick: (id: string) => void) {
    this.group = group;
    this.element = document.createElement('button');
    this.element.type = 'button';
    this.element.className = `map-place map-place-${group.kind}`;
    this.element.classList.toggle('map-place-vague', group.vague);
    this.#badge = document.createElement('span');
    this.#badge.className = 'map-place-badge';
    this.#badge.textContent = group.badge;
    this.#label = document.createElement('span');
    this.#label.className = 'map-place-label';
    this.element.append(this.#badge, this.#label);
    this.element.addEventListener('click', (event) => {
      // The map would take the press for one of its own.
      event.stopPropagation();
      if (this.#target) onPick(this.#target.of.id);
    });
    this.#pin = stage.addMarker(this.element, group.place.lon, group.place.lat);
  }

  get box(): MarkerSize {
    return this.#box;
  }

  /** Says the place's name; `measure` must follow, once the element is laid out. */
  name(lang: string): void {
    this.#label.textContent = localize(this.group.place.name, lang);
  }

  measure(): void {
    // Without a badge the label keeps its distance from whatever else stands there.
    const spot = this.group.vague ? this.element : this.#badge;
    this.#box = {
      badgeWidth: spot.offsetWidth,
      badgeHeight: spot.offsetHeight,
      labelWidth: this.#label.offsetWidth,
      labelHeight: this.#label.offsetHeight,
    };
  }

  /**
   * @param target the visit that a press goes to: the button is named after it
   * @param told the visit told now, which comes first in the name
   */
  aim(target: Visit, told: Visit | null, story: Story, clock: Clock, lang: string): void {
    if (target === this.#target && told === this.#told) return;
    this.#target = target;
    this.#told = told;
    const words = visitWords(told ?? target, story, clock, lang);
    const leads = told && told !== target;
    this.element.ariaLabel = leads
      ? `${words}; leads to ${visitWords(target, story, clock, lang)}`
      : words;
  }

  /** Makes `aim` name the button anew: the language or the clock has changed. */
  forget(): void {
    this.#target = null;
  }

  // What is written is remembered: a drag over a long story marks thousands of places a second.

  setState(standing: PlaceState, faint: boolean): void {
    if (standing === this.#standing && faint === this.#faint) return;
    this.#standing = standing;
    this.#faint = faint;
    this.element.dataset.standing = standing;
    if (standing === 'now') this.element.setAttribute('aria-current', 'true');
    else this.element.removeAttribute('aria-current');
    this.element.classList.toggle('map-place-faint', faint);
  }

  get told(): boolean {
    return this.#standing === 'now';
  }

  /** Puts the label on a side, and the button on the map or off it. Returns true where it has come onto the map. */
  place(placing: Placing): boolean {
    const before = this.#placing;
    if (placing === before) return false;
    this.#placing = placing;
    if (placing === 'hidden') {
      this.#pin.hide();
      return false;
    }
    this.element.dataset.label = placing;
    if (before !== 'hidden') return false;
    this.#pin.show();
    return true;
  }

  remove(): void {
    this.#pin.hide();
  }

  get shown(): boolean {
    return this.#placing !== 'hidden';
  }
}

/** "5. Vladivostok, 24 April 2019, about 17:50"; "Background: Hanoi, 27 – 28 February 2019, talks …" */
function visitWords(visit: Visit, story: Story, clock: Clock, lang: string): string {
  const name = localize(visit.of.place.name, lang);
  const title = localize(visit.of.title, lang);
  const also = title === name ? '' : `, ${title}`;
  if (visit.number === 0)
    return `Background: ${name}, ${formatMoment(visit.of as Moment, lang)}${also}`;
  const { from } = visit.of as Stop;
  const zone = zoneOf(story, clock, visit.t);
  const date = formatPlainDate(visit.t, zone, lang);
  const time =
    from.precision === 'day' ? '' : `, ${withBasis(formatUncertainTime(from, zone, lang), from)}`;
  return `${visit.number}. ${name}, ${date}${time}${also}`;
}
