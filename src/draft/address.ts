import type { Draft } from './draft.ts';

/** As long as an address may be that `slugFrom` makes. */
const LONGEST = 60;
/** Windows has no folders of these names. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Why a text is no address of a story, which is the name of its folder:
 * - `empty`, `long`
 * - `letters`: it has other characters than lower-case Latin letters, digits and hyphens
 * - `hyphens`: it begins or ends with a hyphen
 * - `reserved`: no folder can be called that on Windows
 */
export type AddressFault = 'empty' | 'long' | 'letters' | 'hyphens' | 'reserved';

/** What is wrong with an address; null where nothing is. */
export function addressFault(address: string): AddressFault | null {
  if (address === '') return 'empty';
  if (!/^[a-z0-9-]+$/.test(address)) return 'letters';
  if (/^-|-$/.test(address)) return 'hyphens';
  if (address.length > LONGEST) return 'long';
  return RESERVED.test(address) ? 'reserved' : null;
}

/** The draft under another address; the same draft where that is none. */
export function withAddress(draft: Draft, address: string): Draft {
  return address === draft.slug || addressFault(address) !== null
    ? draft
    : { ...draft, slug: address };
}
