import type { MomentRef } from '../../article/moments.ts';
import type { Story } from '../../story/model.ts';
import { readInstant } from '../../timeline/clocks/read-instant.ts';
import { zoneAt } from '../../timeline/clocks/zones.ts';
import { stopTarget } from '../../timeline/link-target.ts';
import { readerLink } from './page-address.ts';

/** The link to a moment that the article names; it holds nothing else but the language. */
export function momentUrl(story: Story, lang: string, { stop, t }: MomentRef): string {
  const target = stop ? stopTarget(story, stop) : null;
  const at = t ? (readInstant(story, t)?.t ?? null) : (target?.t ?? null);
  return readerLink({
    slug: story.slug,
    stop: target?.stop ?? null,
    t: at,
    zone: zoneAt(story, at ?? 0),
    clock: 'local',
    theme: 'auto',
    lang: lang === story.languages[0] ? null : lang,
  });
}
