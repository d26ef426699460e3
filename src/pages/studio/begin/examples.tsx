import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { loadShippedStory, shippedStories } from './shipped-stories.ts';

interface ExamplesProps {
  readonly onDraft: (draft: Draft) => void;
  readonly onProblem: (sentence: string | null) => void;
}

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
    <section className="begin-way">
      <h2>{t('studio.begin-example')}</h2>
      {isError && <p className="studio-error">{t('studio.examples-failed')}</p>}
      <ul className="begin-examples">
        {data.map(({ slug, title }) => (
          <li key={slug}>
            <Button
              look="framed"
              label={title}
              disabled={loading !== null}
              onClick={() => void open(slug)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
