import { keep } from '../kept.ts';
import { changedPart } from './changed-part.ts';

/** Corrections in the reader's page. */
export const correctionsPart = changedPart(
  () => import('./corrections.tsx'),
  // As `keepSeen` does: the changes of a later version are new to whoever was here before.
  ({ slug }) => keep(`seen ${slug}`, ''),
);
