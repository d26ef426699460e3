import { useEffect, useState } from 'react';
import { interfaceLanguage } from '../../i18n/translate.ts';
import { loadModule } from '../../loading/modules/load-module.ts';
import type { Problem } from '../../story/problems/problem.ts';
import { loadInterface } from '../interface-language.ts';

/** The words of problems are loaded when there are any. */
const loadWords = async () => {
  const [words] = await Promise.all([
    import('../../story/problems/problem-sentence.ts'),
    loadInterface(interfaceLanguage(), 'checker'),
  ]);
  return words;
};

/** What a story's problems say. */
export interface ProblemSentences {
  /** A sentence for each problem. */
  readonly all: readonly string[];
  /** Why the first of the problems that exceed a limit is one. */
  readonly limit: string;
}

/** What makes the sentences: the module, or its substitute. */
type Words = Awaited<ReturnType<typeof loadWords>>;
const CODES: Pick<Words, 'problemReason' | 'problemSentence'> = {
  problemReason: ({ code }) => `(${code})`,
  problemSentence: ({ path, code }) => `${path} (${code})`,
};

export function sentencesOf(problems: readonly Problem[], words: typeof CODES): ProblemSentences {
  const first = problems.find(({ limit }) => limit);
  return {
    all: problems.map(words.problemSentence),
    limit: first ? words.problemReason(first) : '',
  };
}

/** Null until the words have loaded; if they cannot be loaded, the codes are shown instead. */
export function useProblemSentences(problems: readonly Problem[]): ProblemSentences | null {
  const [sentences, setSentences] = useState<ProblemSentences | null>(null);
  useEffect(() => {
    if (problems.length === 0) return;
    let isCurrent = true;
    void loadModule(loadWords)
      .catch(() => CODES)
      .then((words) => isCurrent && setSentences(sentencesOf(problems, words)));
    return () => {
      isCurrent = false;
    };
  }, [problems]);
  return sentences;
}
