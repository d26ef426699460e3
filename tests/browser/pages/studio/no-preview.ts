import type { PreviewLink } from '../../../../src/pages/studio/preview/preview-link.ts';

/** A link to a preview that is not there, for panels that do not need one. */
export const noPreview: PreviewLink = {
  attach: () => () => {},
  go: () => {},
  look: async () => null,
  pick: () => () => {},
  draw: () => ({ step: () => {}, end: () => {} }),
};
