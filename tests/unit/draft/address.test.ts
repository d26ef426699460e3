import { expect, it } from 'vitest';
import { addressFault, withAddress } from '../../../src/draft/address.ts';
import { slugFrom } from '../../../src/draft/slug.ts';
import { resolveStorySlug } from '../../../src/story/load/story-folder.ts';
import { sampleDraft } from '../../fixtures/drafts.ts';

it.each([
  ['', 'empty'],
  ['Night train', 'letters'],
  ['ночь', 'letters'],
  ['../up', 'letters'],
  ['-night', 'hyphens'],
  ['night-', 'hyphens'],
  ['a'.repeat(61), 'long'],
  ['con', 'reserved'],
  ['night-train-2', null],
] as const)('%s: %s', (address, fault) => {
  expect(addressFault(address)).toBe(fault);
  const draft = sampleDraft();
  const changed = withAddress(draft, address);
  expect(changed.slug).toBe(fault === null ? address : draft.slug);
  expect(changed.files).toBe(draft.files);
  if (fault === null) expect(resolveStorySlug(address, 'https://a.org/')).toBe(address);
});

it('accepts what is made from a name', () => {
  expect(addressFault(slugFrom('Ночной поезд — 2'))).toBeNull();
});
