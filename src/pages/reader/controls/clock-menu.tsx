import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { type Clock, clockChoices } from '../../../timeline/clocks/zones.ts';
import { zoneCity } from '../../../timeline/format/clock-cities.ts';

interface ClockMenuProps {
  story: Story;
  clock: Clock;
  onClock: (clock: Clock) => void;
}

/** Chooses the time zone in which all times are shown. */
export function ClockMenu({ story, clock, onClock }: ClockMenuProps) {
  const choices = clockChoices(story);
  // An address may name a zone that the story does not offer.
  const known = choices.some((choice) => choice.clock === clock);
  return (
    <label className="reader-field">
      <span>{t('reader.clock')}</span>
      <select className="ui-select" value={clock} onChange={(event) => onClock(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.clock} value={choice.clock}>
            {choice.label}
          </option>
        ))}
        {!known && <option value={clock}>{zoneCity(clock)}</option>}
      </select>
    </label>
  );
}
