/**
 * The codes of all issues. Pages that embed a map, and a newsroom's own scripts, hear them in
 * `whistlestop:error` (docs/embedding.md): a code keeps its meaning. A page never has two issues of one
 * code.
 */
export type IssueCode =
  // The page and its code.
  | 'browser-too-old'
  | 'code-late'
  | 'code-missing'
  | 'hydration-mismatch'
  | 'page-code'
  | 'part-late'
  | 'part-missing'
  | 'site-not-kept'
  | 'unexpected'
  | 'translation-missing'
  | 'words-missing'
  | `${BoundaryCode}-stopped`
  // The address.
  | 'address-moved'
  | 'address-refused'
  | 'address-unknown'
  | 'step-unknown'
  // The story and its files.
  | 'article-missing'
  | 'route-missing'
  | 'story-stopped'
  | 'story-broken'
  | 'story-late'
  | 'story-missing'
  | 'story-too-large'
  | 'story-unreachable'
  | 'story-unsound'
  | 'update-missing'
  | 'zone-unknown'
  // The map.
  | 'map-late'
  | 'map-no-land'
  | 'map-not-begun'
  | 'map-own'
  | 'map-partly'
  | `map-${'missing' | 'simpler'}-${'browser' | 'files'}`
  // What is asked for beside the story: pictures, paper, the full screen, a talk.
  | 'deck-silent'
  | 'full-screen-refused'
  | 'handout-bare'
  | 'handout-missing'
  | 'notes-gone'
  | 'picture-failed'
  | 'picture-partly'
  | 'print-missing'
  | 'store-refused'
  | 'tabs-apart'
  | 'talk-not-kept'
  | 'wake-lock-refused';

/** What an error boundary is around. */
export type BoundaryCode = 'article' | 'dialog' | 'map' | 'page' | 'timeline';
