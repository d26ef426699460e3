import type { Story } from '../../../story/model.ts';
import { Presenter } from '../../presenter/presenter.tsx';
import { slideNumber } from './slide-number.ts';

/** The talk. */
export function View() {
  return <Presenter />;
}

/** Opens the talk at the slide of a stop, a moment or a passage. */
export function openAt(story: Story, name: string): void {
  const number = slideNumber(story, name);
  if (number === null) return;
  const url = new URL(location.href);
  url.searchParams.set('step', String(number));
  history.replaceState(history.state, '', url);
}

/** Goes to that slide, by the keys that a presenter would press: only the talk itself moves its clock. */
export function goTo(story: Story, name: string): void {
  const number = slideNumber(story, name);
  if (number === null) return;
  for (const key of [...String(number), 'Enter'])
    window.dispatchEvent(new KeyboardEvent('keydown', { key }));
}
