import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage, list, t } from '../../i18n/translate.ts';
import { formatDays } from '../../timeline/format/format-time.ts';
import { HAS_STUDIO } from '../address/default-story.ts';
import { LanguageLinks } from '../language-links.tsx';
import './stories.css';
import { MAP_PICTURE, type StoryEntry } from './story-entry.ts';

/** The list of a site's stories. Rendered by the build alone: no script draws it. */
export function StoriesPage({ stories }: { readonly stories: readonly StoryEntry[] }) {
  return (
    <div className="stories" {...inLanguage(interfaceLanguage())}>
      <header className="stories-head">
        <p className="stories-name">Whistlestop</p>
        <h1>{t('stories.title')}</h1>
        <LanguageLinks lang={interfaceLanguage()} page="stories.html" />
      </header>
      <main className="stories-list">
        {stories.map((story) => (
          <StoryTeaser key={story.slug} story={story} />
        ))}
      </main>
      {HAS_STUDIO && (
        <footer className="stories-studio">
          <a className="stories-studio-link" href="./studio.html">
            {t('stories.studio')}
          </a>
          <p>{t('stories.studio-what')}</p>
        </footer>
      )}
    </div>
  );
}

function StoryTeaser({ story }: { readonly story: StoryEntry }) {
  const { slug, lang, languages, title, summary, from, to, map } = story;
  const spoken = interfaceLanguage();
  const picture = { ...MAP_PICTURE, decoding: 'async', loading: 'lazy' } as const;
  return (
    <article className="story-teaser" lang={lang}>
      <div className="story-teaser-text">
        <p className="story-teaser-days" lang={spoken}>
          {formatDays(null, Date.parse(from), Date.parse(to), 'UTC', spoken)}
        </p>
        <h2 {...inLanguage(lang)}>
          <a href={`./?story=${slug}`}>{title}</a>
        </h2>
        <p className="story-teaser-summary" {...inLanguage(lang)}>
          {summary}
        </p>
        {languages.length > 1 && (
          <p className="story-teaser-languages" lang={spoken}>
            {t('stories.languages', { languages: listOf(languages) })}
          </p>
        )}
      </div>
      <div className="story-teaser-map">
        <img className="in-light" alt="" src={`./${map.light}`} {...picture} />
        <img className="in-dark" alt="" src={`./${map.dark}`} {...picture} />
      </div>
    </article>
  );
}

function listOf(languages: readonly string[]): string {
  const names = new Intl.DisplayNames(interfaceLanguage(), { type: 'language', fallback: 'code' });
  return list(languages.map((tag) => names.of(tag) ?? tag));
}
