import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { MAP_PICTURE } from '../../stories/story-entry.ts';
import { loadShippedStory, shippedStories } from './shipped-stories.ts';

interface ExamplesProps {
  readonly onDraft: (draft: Draft) => void;
  readonly onProblem: (sentence: string | null) => void;
}

const PICTURE = { ...MAP_PICTURE, decoding: 'async', loading: 'lazy' } as const;

/** The site's own stories, to change or to learn from. */
export function Examples({ onDraft, onProblem }: ExamplesProps) {
  const { data = [], isError } = useQuery({
    queryKey: ['shipped stories'],
    queryFn: () => shippedStories(interfaceLanguage()),
  });
  const [loading, setLoading] = useState<string | null>(null);
  const open = async (slug: string) => {
    setLoading(slug);
    onProblem(null);
    try {
      onDraft(await loadShippedStory(slug));
    } catch {
      onProblem(t('studio.example-failed'));
    }
    setLoading(null);
  };
  return (
    <section className="begin-way begin-shipped">
      <h2>{t('studio.begin-example')}</h2>
      {isError && <p className="studio-error">{t('studio.examples-failed')}</p>}
      <ul className="begin-examples">
        {data.map(({ slug, title, map }) => (
          <li key={slug}>
            <button type="button" disabled={loading !== null} onClick={() => void open(slug)}>
              {map && (
                <>
                  <img className="in-light" alt="" src={map.light} {...PICTURE} />
                  <img className="in-dark" alt="" src={map.dark} {...PICTURE} />
                </>
              )}
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
