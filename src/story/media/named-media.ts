import type { Root } from 'mdast';
import type { LocalText } from '../local-text.ts';
import { contentOf } from '../markdown/content.ts';
import { within } from '../markdown/within.ts';
import type { Story } from '../model.ts';
import type { Media } from './media.ts';
import { isHttps } from './media-path.ts';

export interface NamedFile {
  /** In the story's folder, or an https address. */
  readonly path: string;
  readonly kind: 'image' | 'video' | 'audio' | 'captions';
}

/** The files that a story shows, in all of its languages, in the order of reading; each once. */
export function namedMedia(story: Story): readonly NamedFile[] {
  const files = new Map<string, NamedFile>();
  const figures = [
    story.lead,
    ...story.stops.flatMap(({ media }) => media),
    ...story.moments.flatMap(({ media }) => media),
    ...[...story.passages, ...story.interludes].flatMap((article) =>
      story.languages.flatMap((lang) => figuresIn(contentOf(article, lang))),
    ),
  ];
  for (const media of figures) {
    if (!media) continue;
    for (const file of filesOf(media)) if (!files.has(file.path)) files.set(file.path, file);
  }
  return [...files.values()];
}

export const isInFolder = ({ path }: NamedFile) => !isHttps(path);

/** Also those in quotations and lists. */
function figuresIn(root: Root): readonly Media[] {
  return [...within(root)].flatMap((node) => (node.type === 'figure' ? [node.media] : []));
}

function filesOf(media: Media): readonly NamedFile[] {
  const named = (kind: NamedFile['kind'], paths: LocalText | null) =>
    Object.values(paths ?? {}).map((path) => ({ path, kind }));
  switch (media.kind) {
    case 'image':
    case 'audio':
      return named(media.kind, media.src);
    case 'video':
      return [
        ...named('video', media.src),
        ...named('image', media.poster),
        ...named('captions', media.captions),
      ];
    case 'link':
      return named('image', media.poster);
  }
}
