/** Where stories lie, relative to the page. */
export const STORIES = './stories';

/** A story's folder, with its last slash: addresses in a story may be relative to it. */
export function storyFolder(slug: string, base = STORIES): string {
  return `${base}/${slug}/`;
}
