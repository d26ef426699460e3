import { useEffect, useState } from 'react';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { loadModule } from '../../loading/modules/load-module.ts';
import type { Problem } from '../../story/problems/problem.ts';
import type { ReportSentences } from '../../story/report/report-sentences.ts';
import { loadInterface } from '../interface-language.ts';
import './problem-list.css';

/** The words of problems are loaded when there are any. */
const loadReport = async () => {
  const [words] = await Promise.all([
    import('../../story/report/report-sentences.ts'),
    loadInterface(interfaceLanguage(), 'checker'),
  ]);
  return words;
};

/** If the words cannot be loaded, the codes are shown instead. */
const withoutWords = (problems: readonly Problem[]): readonly ReportSentences[] =>
  problems.map(({ path, code }) => ({ text: `${path} (${code})`, same: [], followers: [] }));

/** For the story's author: each mistake, how to fix it, where else it is, and what follows from it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const [entries, setEntries] = useState<readonly ReportSentences[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void loadModule(loadReport)
      .then(({ reportSentences }) => reportSentences(problems))
      .catch(() => withoutWords(problems))
      .then((found) => isCurrent && setEntries(found));
    return () => {
      isCurrent = false;
    };
  }, [problems]);
  return (
    <ul className="problem-list">
      {entries.map(({ text, same, followers }) => (
        <li key={text}>
          {text}
          <Inner title={t('checker.same')} sentences={same} />
          <Inner title={t('checker.followers')} sentences={followers} />
        </li>
      ))}
    </ul>
  );
}

function Inner({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
