import { parseInstant } from '../story/instant.ts';
import type { Story } from '../story/model.ts';
import { resolveStorySlug } from '../story/story-folder.ts';
import { formatIso } from '../timeline/format/format-time.ts';
import { stepsOf } from '../timeline/steps.ts';
import { type Clock, zoneAt } from '../timeline/zones.ts';
import { DEFAULT_STORY } from './default-story.ts';
import { type Theme, themeFromUrl } from './theme.ts';

/** What an address says. Of what it leaves out, the default stands here. */
export interface UrlState {
  readonly slug: string;
  /** Id of a stop or background moment; it wins over `t`. */
  readonly stop: string | null;
  /** Epoch ms; null where the address names no moment. */
  readonly t: number | null;
  /** IANA zone in whose offset `t` is written; it does not change the instant. */
  readonly zone: string;
  readonly clock: Clock;
  readonly theme: Theme;
  /** One of the story's languages; null for its first. */
  readonly lang: string | null;
}

export interface ParsedUrl {
  readonly state: UrlState;
  /** What could not be followed, in sentences. */
  readonly problems: readonly string[];
}

/** The query of an address, `?stop=…`, or an empty string where all is as by default. */
export function toUrl(state: UrlState): string {
  const { slug, stop, t, zone, clock, theme, lang } = state;
  const parts: [string, string][] = [];
  if (slug !== DEFAULT_STORY) parts.push(['story', slug]);
  if (stop !== null) parts.push(['stop', stop]);
  else if (t !== null) parts.push(['t', formatIso(t, zone)]);
  if (clock !== 'local') parts.push(['clock', clock]);
  if (theme !== 'auto') parts.push(['theme', theme]);
  if (lang !== null) parts.push(['lang', lang]);
  const query = parts.map(([key, value]) => `${key}=${encode(value)}`).join('&');
  return query && `?${query}`;
}

/** Colons and slashes are allowed in a query, and a time stays readable with them. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** Which story an address asks for: see `askedStory`, which lets nothing else through. */
export function slugFromUrl(url: string): { slug: string; problems: readonly string[] } {
  const asked = new URL(url).searchParams.get('story') ?? DEFAULT_STORY;
  const slug = resolveStorySlug(asked, url);
  if (slug !== null) return { slug, problems: [] };
  const problems = [`${quote(asked)} is no story that this site shows: this is the site’s own.`];
  return { slug: DEFAULT_STORY, problems };
}

/** Reads an address. What it says wrongly falls back to the default and is named. Never throws for a valid URL. */
export function fromUrl(url: string, story: Story): ParsedUrl {
  const query = new URL(url).searchParams;
  const problems = [...slugFromUrl(url).problems];
  const { stop, t } = momentOf(query, story, problems);

  const clock = query.get('clock') ?? 'local';
  const isClock = clock === 'local' || clock === 'mine' || isZone(clock);
  if (!isClock)
    problems.push(`The clock ${quote(clock)} is not known: times are local to the journey.`);

  const theme = themeFromUrl(url);
  const asked = query.get('theme') ?? theme;
  if (asked !== theme)
    problems.push(`The theme ${quote(asked)} is not known: it is “auto”, “light” or “dark”.`);

  const lang = query.get('lang');
  const spoken = lang === null ? undefined : languageOf(story, lang);
  if (lang !== null && spoken === undefined) {
    problems.push(
      `The story is not told in ${quote(lang)}: it is shown in “${story.languages[0]}”.`,
    );
  }
  return {
    state: {
      slug: story.slug,
      stop,
      t,
      zone: zoneAt(story, t ?? 0),
      clock: isClock ? clock : 'local',
      theme,
      lang: spoken === story.languages[0] ? null : (spoken ?? null),
    },
    problems,
  };
}

function momentOf(query: URLSearchParams, story: Story, problems: string[]) {
  const stop = query.get('stop');
  const step = stop === null ? undefined : stepsOf(story).find(({ id }) => id === stop);
  if (step) return { stop: step.id, t: step.t };
  const written = query.get('t');
  // A plus sign typed into an address arrives as a space.
  const t = written === null ? null : parseInstant(written.replace(' ', '+'));
  if (stop !== null) {
    problems.push(
      `This story has no stop ${quote(stop)}: it opens ${t === null ? 'at its beginning' : 'at the time given'}.`,
    );
  }
  if (written !== null && t === null) {
    problems.push(
      `${quote(written)} is not a time like 2019-04-24T10:45+10:00: the story opens at its beginning.`,
    );
  }
  if (t === null) return { stop: null, t: null };
  const from = story.chapters[0]?.from ?? t;
  const to = story.chapters.at(-1)?.to ?? t;
  const within = Math.min(Math.max(t, from), to);
  if (within !== t)
    problems.push(
      `The time ${quote(written ?? '')} lies outside this story: it opens at the nearest moment.`,
    );
  return { stop: null, t: within };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // Offsets are zones to Intl, but no place keeps them all year.
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

function languageOf({ languages }: Story, lang: string): string | undefined {
  const [base] = lang.toLowerCase().split('-');
  return (
    languages.find((known) => known.toLowerCase() === lang.toLowerCase()) ??
    languages.find((known) => known.toLowerCase() === base)
  );
}

/** An address may hold anything: what is shown of it is short. */
function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
