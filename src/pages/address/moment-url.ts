import type { MomentRef } from '../../article/moments.ts';
import type { Story } from '../../story/model.ts';
import { readInstant } from '../../timeline/clocks/read-instant.ts';
import { zoneAt } from '../../timeline/clocks/zones.ts';
import { readerLink } from './page-address.ts';

/** The link to a moment that the article names; it holds nothing else but the language. */
export function momentUrl(story: Story, lang: string, { stop, t }: MomentRef): string {
  const at = t ? (readInstant(story, t)?.t ?? null) : null;
  return readerLink({
    slug: story.slug,
    stop: stop ?? null,
    t: at,
    zone: zoneAt(story, at ?? 0),
    clock: 'local',
    theme: 'auto',
    lang: lang === story.languages[0] ? null : lang,
  });
}
