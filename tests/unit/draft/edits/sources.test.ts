import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { addSource, namingsOf, removeSource } from '../../../../src/draft/edits/sources.ts';
import { passageOf } from '../../../../src/draft/edits/text/article-file.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

describe('sources', () => {
  it('have ids made from their publishers', () => {
    const { draft, id } = addSource(sampleDraft(), { title: 'News', publisher: 'Gazette' });
    expect(id).toBe('gazette-2');
    expect(jsonAt(draft, 'story.json', ['sources', id])).toEqual({
      title: 'News',
      publisher: 'Gazette',
    });
    expect(checkDraft(draft).problems.map(({ code }) => code)).not.toContain('schema');
  });

  it('know the passages and the accounts that name them, each once', () => {
    expect(namingsOf(shippedDraft(), 'tass-arrival')).toEqual([
      expect.objectContaining({ kind: 'passage' }),
      expect.objectContaining({ list: 'stops', id: 'vladivostok' }),
      expect.objectContaining({ list: 'stops', id: 'vladivostok' }),
    ]);
    const paths = namingsOf(shippedDraft(), 'tass-arrival').flatMap((naming) =>
      naming.kind === 'claim' ? [naming.path.slice(2).join('/')] : [],
    );
    expect(paths).toEqual(['arrival/claims/0', 'conflicts/0/claims/0']);
    expect(namingsOf(sampleDraft(), 'nobody')).toEqual([]);
  });

  it('go from the passages of all languages', () => {
    const before = shippedDraft();
    const [naming] = namingsOf(before, 'tass-arrival');
    const id = naming?.id ?? '';
    const after = removeSource(before, 'tass-arrival');
    for (const lang of ['en', 'ru', 'ko'])
      expect(passageOf(after, lang, id)?.sources).not.toContain('tass-arrival');
    expect(jsonAt(after, 'strings.ru.json', ['sources/tass-arrival/title'])).toBeUndefined();
  });
});
