import type { ReactNode } from 'react';
import { SourceLine } from '../../article/sources/source-line.tsx';
import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Source } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { type PrintBasemap, PrintMap } from './print-map.tsx';
import './print.css';

/** One part of the story on paper: a map with the text that belongs to it. */
interface PrintBlock {
  readonly id: string;
  readonly map: {
    /** Epoch ms. */
    readonly t: number;
    readonly whole: boolean;
    readonly title: string;
  };
  readonly text: ReactNode;
}

interface PrintViewProps {
  /** `article`: each map above its text. `slides`: each map beside its text, no block torn. */
  readonly layout: 'article' | 'slides';
  readonly journey: Journey;
  /** Null where the basemap could not be loaded: the blocks then have no maps. */
  readonly basemap: PrintBasemap | null;
  readonly lang: string;
  /** Address of the story, for readers who only have the paper. */
  readonly address: string;
  readonly blocks: readonly PrintBlock[];
  /** Listed after the blocks, where the blocks themselves do not name their sources in full. */
  readonly sources?: readonly Source[];
  /** Between the blocks and the sources. */
  readonly end?: ReactNode;
}

/** Size of the maps in their own units. An article's are low enough for two on a page. */
const PANES = { article: { width: 680, height: 250 }, slides: { width: 420, height: 260 } };
/** The map of the whole journey on top of an article: low enough for the first passage on the same page. */
const OVERVIEW_PANE = { width: 680, height: 300 };

/** A story on paper: blocks of map and text, the sources, and whose story and map it is. */
export function PrintView(props: PrintViewProps) {
  const { layout, journey, basemap, lang, address, blocks, sources } = props;
  const { story } = journey;
  return (
    <article
      className={layout === 'article' ? 'print print-article article' : 'print print-slides'}
      {...inLanguage(lang)}
    >
      {layout === 'article' && (
        <header className="article-head print-head">
          <h1 {...ownLanguage(story.title, lang)}>{localize(story.title, lang)}</h1>
          <p className="article-summary" {...ownLanguage(story.summary, lang)}>
            {localize(story.summary, lang)}
          </p>
          <p className="print-address">{address}</p>
        </header>
      )}
      {blocks.map(({ id, map, text }) => (
        <section key={id} className="print-block" data-block={id}>
          {basemap && (
            <PrintMap
              {...{ journey, basemap, lang, ...map }}
              pane={layout === 'article' && map.whole ? OVERVIEW_PANE : PANES[layout]}
            />
          )}
          <div>{text}</div>
        </section>
      ))}
      {props.end}
      {sources && (
        <section className="print-sources">
          <h2 lang={interfaceLanguage()}>{t('print.sources')}</h2>
          <ol>
            {sources.map((source) => (
              <li key={source.id}>
                <SourceLine {...{ source, lang }} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer className="print-foot">
        {layout === 'slides' && <p>{address}</p>}
        <p {...ownLanguage(story.credit, lang)}>{localize(story.credit, lang)}</p>
        <p>
          <bdi lang={interfaceLanguage()}>{t('print.map-credit')}</bdi>
        </p>
      </footer>
    </article>
  );
}
