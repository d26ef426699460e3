import { genitive } from '../genitive.ts';
import { bringGenitive } from '../translate.ts';
import { corrections } from './corrections.ts';
import { embed } from './embed.ts';
import { live } from './live.ts';
import { loading } from './loading.ts';
import { map } from './map.ts';
import { reader } from './reader.ts';
import { reading } from './reading.ts';
import { share } from './share.ts';

/** What the reader and the embed say. */
export const page = {
  ...reading,
  ...map,
  ...embed,
  ...live,
  ...loading,
  ...reader,
  ...share,
  ...corrections,
};

bringGenitive(genitive);
