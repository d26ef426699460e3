import { corrections } from './en/corrections.ts';
import { embed } from './en/embed.ts';
import { embedHost } from './en/embed-host.ts';
import { imports } from './en/imports.ts';
import { live } from './en/live.ts';
import { loading } from './en/loading.ts';
import { map } from './en/map.ts';
import { presenter } from './en/presenter.ts';
import { problemValues } from './en/problem-values.ts';
import { problems } from './en/problems.ts';
import { reader } from './en/reader.ts';
import { reading } from './en/reading.ts';
import { share } from './en/share.ts';
import { studio } from './en/studio.ts';
import { studioChapters } from './en/studio-chapters.ts';
import { studioDesk } from './en/studio-desk.ts';
import { studioFiles } from './en/studio-files.ts';
import { studioImport } from './en/studio-import.ts';
import { studioRoute } from './en/studio-route.ts';
import { studioSafety } from './en/studio-safety.ts';
import { studioSources } from './en/studio-sources.ts';
import { studioStory } from './en/studio-story.ts';
import { studioTalk } from './en/studio-talk.ts';
import { studioUpdates } from './en/studio-updates.ts';
import { textProblems } from './en/text-problems.ts';

/**
 * Every word of the interface, in English. Braces hold parameters; a message with `one` and `other`
 * is chosen by the parameter `count`. Keys are `<area>.<element>`.
 */
export const en = {
  ...reading,
  ...map,
  ...embed,
  ...embedHost,
  ...corrections,
  ...live,
  ...loading,
  ...reader,
  ...share,
  ...presenter,
  ...studio,
  ...studioDesk,
  ...studioFiles,
  ...studioImport,
  ...studioRoute,
  ...studioSafety,
  ...studioSources,
  ...studioChapters,
  ...studioStory,
  ...studioTalk,
  ...studioUpdates,
  ...problems,
  ...textProblems,
  ...problemValues,
  ...imports,
} as const;
