/** The studio when something of the browser or of the site is missing. */
export const studioSafety = {
  'studio.keep-again': 'Try again',
  'studio.kept-unreadable':
    'The browser did not give that story, though it keeps it. Close other tabs of the studio, reload this page and try again.',
  'studio.part-failed':
    'A part of this page did not load: the connection dropped, or a new version was published. Your story is not lost. Download it if in doubt, then reload the page.',
  'studio.part-failed-begin':
    'A part of this page did not load: the connection dropped, or a new version was published. Reload the page, then try again.',
  'studio.preview-failed':
    'The preview does not load. You can go on editing: your story is not touched by it.',
  'studio.leave-unkept': 'This story is not kept',
  'studio.leave-unkept-what':
    'This browser could not keep the last changes, so they are lost when you leave. Download the story first; you can open the zip again at any time.',
  'studio.leave-anyway': 'Leave without the last changes',
} as const;
