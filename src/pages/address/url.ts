import { languageName } from '../../i18n/language-name.ts';
import { interfaceLanguageFor } from '../../i18n/languages.ts';
import { quoted, t } from '../../i18n/translate.ts';
import { languageOfFolder } from '../../loading/language-folder.ts';
import { resolveStorySlug } from '../../story/load/story-folder.ts';
import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';
import { formatIso, formatIsoDate } from '../../story/time/format-iso.ts';
import { readInstant } from '../../timeline/clocks/read-instant.ts';
import { type Clock, zoneAt } from '../../timeline/clocks/zones.ts';
import { type LinkTarget, passageTarget, stopTarget } from '../../timeline/link-target.ts';
import { DEFAULT_STORY } from './default-story.ts';
import { type Theme, themeFromUrl } from './theme.ts';

/** What an address says; the default where it says nothing. */
export interface UrlState {
  readonly slug: string;
  /** Id of a stop or background moment; it wins over `t`. */
  readonly stop: string | null;
  /** Epoch ms; null where the address names no moment. */
  readonly t: number | null;
  /** Only the date of `t` is written, since no hour is known around then; `t` is the first instant of it. */
  readonly byDay?: true;
  /** IANA zone in whose offset `t` is written; it does not change the instant. */
  readonly zone: string;
  readonly clock: Clock;
  readonly theme: Theme;
  /** A language of the story, or one that the interface alone has; null for the story's first. */
  readonly lang: string | null;
}

export interface ParsedUrl {
  readonly state: UrlState;
  /** What the address asks for in vain, in sentences. */
  readonly problems: readonly string[];
  /**
   * The address names a passage, or what the story has no longer: it is to be written anew. The sentence
   * says what became of it; null where it only has another name.
   */
  readonly moved?: { readonly sentence: string | null };
}

/** The query of an address, `?stop=…`, or an empty string where everything is the default. */
export function toUrl(state: UrlState): string {
  const { slug, stop, t: instant, byDay, zone, clock, theme, lang } = state;
  const parts: [string, string][] = [];
  if (slug !== DEFAULT_STORY) parts.push(['story', slug]);
  if (stop !== null) parts.push(['stop', stop]);
  else if (instant !== null) {
    parts.push(['t', byDay ? formatIsoDate(instant, zone) : formatIso(instant, zone)]);
  }
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

/** The story that an address asks for. `resolveStorySlug` lets no other address through. */
export function slugFromUrl(url: string): { slug: string; problems: readonly string[] } {
  const asked = new URL(url).searchParams.get('story') ?? DEFAULT_STORY;
  const slug = resolveStorySlug(asked, url);
  if (slug !== null) return { slug, problems: [] };
  const problems = [t('address.story-unknown', { story: quote(asked) })];
  return { slug: DEFAULT_STORY, problems };
}

/**
 * Reads an address. What is unknown or invalid falls back to the default and is reported in `problems`.
 * Never throws for a valid URL.
 */
export function fromUrl(url: string, story: Story): ParsedUrl {
  const query = new URL(url).searchParams;
  const problems = [...slugFromUrl(url).problems];
  const { moved, ...moment } = momentOf(url, story, problems);

  const clock = query.get('clock') ?? 'local';
  const isClock = clock === 'local' || clock === 'mine' || isZone(clock);
  if (!isClock) problems.push(t('address.clock-unknown', { clock: quote(clock) }));

  const theme = themeFromUrl(url);
  const asked = query.get('theme') ?? theme;
  if (asked !== theme) problems.push(t('address.theme-unknown', { theme: quote(asked) }));

  const lang = languageIn(url, query, story, problems);
  return {
    state: {
      slug: story.slug,
      ...moment,
      zone: zoneAt(story, moment.t ?? 0),
      clock: isClock ? clock : 'local',
      theme,
      lang,
    },
    problems,
    ...(moved && { moved: { sentence: movedSentence(moved, lang ?? story.languages[0] ?? 'en') } }),
  };
}

/** What became of what the address names, in the language of the story's text. */
function movedSentence({ t: at, note }: LinkTarget, lang: string): string | null {
  if (at === null) return t('address.removed', { note: note ? localize(note, lang) : '' }).trim();
  return note ? t('address.moved', { note: localize(note, lang) }) : null;
}

interface NamedMoment {
  readonly stop: string | null;
  readonly t: number | null;
  readonly byDay?: true;
  readonly moved?: LinkTarget;
}

function momentOf(url: string, story: Story, problems: string[]): NamedMoment {
  const { searchParams: query, hash } = new URL(url);
  const stop = query.get('stop');
  const target = stop === null ? null : stopTarget(story, stop);
  if (target?.t !== null && target?.t !== undefined) return momentAt(target);
  const time = query.get('t');
  const [, passage] = /^#([a-z0-9-]+)$/.exec(hash) ?? [];
  if (stop === null && time === null && passage !== undefined)
    return ofPassage(passage, story, problems);
  const named = time === null ? null : readInstant(story, withPlus(time));
  const gone = target ? { moved: target } : {};
  if (stop !== null && !target) {
    const key = named === null ? 'address.stop-unknown' : 'address.stop-unknown-time';
    problems.push(t(key, { stop: quote(stop) }));
  }
  if (time !== null && named === null)
    problems.push(t('address.time-unknown', { time: quote(time) }));
  if (time === null || named === null) return { stop: null, t: null, ...gone };
  const from = story.chapters[0]?.from ?? named.t;
  const to = story.chapters.at(-1)?.to ?? named.t;
  const within = Math.min(Math.max(named.t, from), to);
  // Of a date without an hour, a part inside the story is enough.
  const isOutside = named.t > to || (named.unit === 'minute' ? named.t < from : named.end <= from);
  if (isOutside) problems.push(t('address.time-outside', { time: quote(time) }));
  const byDay = named.unit === 'minute' ? {} : { byDay: true as const };
  return { stop: null, t: within, ...byDay, ...gone };
}

function momentAt(target: LinkTarget): NamedMoment {
  const { stop, t } = target;
  return { stop, t, ...(target.moved && { moved: target }) };
}

/** The moment of a passage that the address names after its `#`. */
function ofPassage(id: string, story: Story, problems: string[]): NamedMoment {
  const target = passageTarget(story, id);
  if (!target) {
    problems.push(t('address.passage-unknown', { passage: quote(id) }));
    return { stop: null, t: null };
  }
  return { stop: target.stop, t: target.t, moved: target };
}

/** A plus sign typed into an address arrives as a space: before the offset of a time. */
function withPlus(time: string): string {
  return time.replace(/(:\d\d(?:[.,]\d+)?) (?=\d\d(?::?\d\d){0,2}$)/, '$1+').replace(/^ /, '+');
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // Offsets are zones for Intl, but not for a reader: a place may change its offset within a year.
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/** The language that is asked for, in the query or by the folder of the page. */
function languageIn(url: string, query: URLSearchParams, story: Story, problems: string[]) {
  const asked = query.get('lang') ?? languageOfFolder(url);
  if (asked === null) return null;
  const [first = 'en'] = story.languages;
  const known = languageOf(story, asked);
  if (known !== undefined) return known === first ? null : known;
  const shown = languageName(first);
  const spoken = interfaceLanguageFor(asked);
  problems.push(
    spoken
      ? t('address.language-missing', { shown })
      : t('address.language-unknown', { language: quote(asked), shown }),
  );
  return spoken;
}

function languageOf({ languages }: Story, lang: string): string | undefined {
  const [base] = lang.toLowerCase().split('-');
  return (
    languages.find((known) => known.toLowerCase() === lang.toLowerCase()) ??
    languages.find((known) => known.toLowerCase() === base)
  );
}

/** An address may hold anything, so only its beginning is shown. */
function quote(text: string): string {
  return quoted(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
