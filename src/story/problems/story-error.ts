import type { FileError } from '../../loading/fetch-file.ts';

/** A story that could not be loaded, in a sentence for its reader. */
export class StoryError extends Error {
  readonly kind: 'missing' | 'network' | 'broken';

  /** @param cause what story.json failed with */
  constructor(kind: StoryError['kind'], message: string, cause: FileError) {
    super(message, { cause });
    this.name = 'StoryError';
    this.kind = kind;
  }
}
