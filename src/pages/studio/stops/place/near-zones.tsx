import { useEffect, useEffectEvent, useState } from 'react';
import { editJson } from '../../../../draft/json/edit-json.ts';
import { placeEntry } from '../../../../draft/story-entries.ts';
import { type PointZone, zoneAt } from '../../../../draft/zones/zone-at.ts';
import { zoneChoice } from '../../../../draft/zones/zone-choices.ts';
import { interfaceLanguage, t } from '../../../../i18n/translate.ts';
import { isZone } from '../../../../story/schema/values.ts';
import { offsetMs } from '../../../../story/time/zone-offset.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { zoneWords } from './zone-words.ts';

interface NearZonesProps {
  readonly place: string;
  /** The place's zone. */
  readonly zone: string;
}

/** The other clocks that a point may have: near a border the table of zones is coarse, and at sea ships keep their own. */
export function NearZones({ place, zone }: NearZonesProps) {
  const store = useStudioStore();
  const point = useStudio(({ draft }) => pointOf(placeEntry(draft, place).point));
  const at = useStudio(({ story }) => story?.stops[0]?.from.best ?? null) ?? Date.now();
  const [found, setFound] = useState<{ readonly point: string; readonly data: PointZone } | null>(
    null,
  );
  const look = useEffectEvent(async (asked: string) => {
    const [lon, lat] = asked.split(' ').map(Number);
    if (lon === undefined || lat === undefined) return;
    // Without its table no other zone is offered: the menu has them all.
    const data = await zoneAt(lat, lon, at).catch(() => null);
    if (data) setFound({ point: asked, data });
  });
  useEffect(() => void look(point), [point]);
  const data = found?.point === point ? found.data : null;
  const others = data ? othersOf(data, zone, at) : [];
  if (!data || others.length === 0) return null;
  return (
    <fieldset className="studio-choices">
      <legend>{t(legendOf(data))}</legend>
      {others.map((each) => (
        <Button
          key={each}
          look="framed"
          label={zoneWords(zoneChoice(each, interfaceLanguage(), at))}
          onClick={() =>
            store.edit((now) => editJson(now, 'story.json', ['places', place, 'zone'], each))
          }
        />
      ))}
    </fieldset>
  );
}

function legendOf({ atSea, near }: PointZone) {
  if (atSea) return 'studio.zone-sea';
  return near.length > 0 ? 'studio.zone-near' : 'studio.zone-other';
}

/** A text, so that the same point is the same value. */
function pointOf(point: unknown): string {
  return Array.isArray(point) && point.length >= 2 ? `${point[0]} ${point[1]}` : '';
}

/** The zones that the point may have, without those whose clocks show what the place's shows. */
function othersOf({ zone, near }: PointZone, chosen: string, at: number): readonly string[] {
  const isKnown = isZone(chosen);
  return [zone, ...near].filter((each) => !isKnown || offsetMs(each, at) !== offsetMs(chosen, at));
}
