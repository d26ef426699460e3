import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';

/** What a stop or a moment is called, in the story's first language; its id where it is not shown yet. */
export function eventName(story: Story | null, id: string): string {
  const event = [...(story?.stops ?? []), ...(story?.moments ?? [])].find((each) => each.id === id);
  return event ? localize(event.title, story?.languages[0] ?? 'en') : id;
}
