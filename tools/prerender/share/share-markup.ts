import { languageFolder } from '../../../src/loading/language-folder.ts';
import { toMarkup } from '../../../src/map/svg/draw/svg-node.ts';
import { localize } from '../../../src/story/localize.ts';
import type { Story } from '../../../src/story/model.ts';
import { pictureCard } from './picture-card.ts';
import { sharePageHtml } from './share-page.ts';
import type { SharedStep } from './shared-steps.ts';

export { drawingIn } from './drawing-in.ts';
export { sharedSteps } from './shared-steps.ts';

/** The card of a step as SVG. */
export function stepCard(
  story: Story,
  { title, lang, credit }: SharedStep,
  picture: { href: string; drawn: boolean },
): string {
  const text = localize(story.title, lang);
  return toMarkup(pictureCard({ title, text, lang, credit, ...picture }));
}

/** The page of a step as HTML. */
export function stepPage(
  story: Story,
  { id, page, card, ...step }: SharedStep,
  { isDefault, policy, site }: { isDefault: boolean; policy: string; site: string | null },
): string {
  const folder = languageFolder(step.lang);
  const query = new URLSearchParams({
    ...(isDefault ? {} : { story: story.slug }),
    stop: id,
    ...(folder !== '' || step.lang === story.languages[0] ? {} : { lang: step.lang }),
  });
  const nameOf = (path: string) => path.replace(/.*\//, '');
  const shared = {
    ...step,
    story: localize(story.title, step.lang),
    href: `../../${folder}?${query}`,
    page: nameOf(page),
    card: nameOf(card),
  };
  const place = site === null ? null : new URL(page, site).href.replace(/[^/]*$/, '');
  return sharePageHtml(shared, policy, place);
}
