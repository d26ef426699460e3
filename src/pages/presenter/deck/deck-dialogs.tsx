import { useEffect, useRef } from 'react';
import type { Story } from '../../../story/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { KeyList } from '../../../ui/key-list.tsx';
import './deck-dialogs.css';
import type { Slide } from '../talk/slides.ts';
import type { DeckState, Talk } from '../talk/talk.ts';
import type { Offline } from '../use-offline.ts';
import { titleOf } from './slide-view.tsx';

interface DeckDialogsProps {
  readonly open: DeckState['dialog'];
  readonly story: Story;
  readonly steps: readonly Slide[];
  readonly index: number;
  readonly lang: string;
  readonly talk: Talk;
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly followers: number;
  readonly offline: Offline;
  readonly notesHref: string;
  readonly handoutHref: string;
}

export function DeckDialogs({ open, ...rest }: DeckDialogsProps) {
  if (open === 'overview') return <Overview {...rest} />;
  return open === 'help' ? <Help {...rest} /> : null;
}

type Inner = Omit<DeckDialogsProps, 'open'>;

function Overview({ story, steps, index, lang, talk }: Inner) {
  const here = useRef<HTMLButtonElement>(null);
  // The dialog itself has put the focus on its first button.
  useEffect(() => here.current?.focus(), []);
  return (
    <Dialog title="All steps" onClose={talk.closeDialog}>
      <ol className="deck-overview" lang={lang}>
        {steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={i === index ? 'step' : undefined}
              ref={i === index ? here : undefined}
              onClick={() => {
                talk.closeDialog();
                talk.obey({ do: 'goTo', number: i + 1 });
              }}
            >
              <span className="deck-number">{i + 1}</span> {titleOf(story, step, lang)}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

const KEYS = [
  { keys: ['→', '↓', 'Space', 'N', 'Page Down', 'Enter'], words: 'on' },
  { keys: ['←', '↑', 'P', 'Page Up'], words: 'back' },
  { keys: ['Home', 'End'], words: 'first step, last step' },
  { keys: ['12', 'Enter'], words: 'to step 12' },
  { keys: ['B', '.'], words: 'black screen; W or comma: white' },
  { keys: ['F', 'F5'], words: 'full screen' },
  { keys: ['O', 'Esc'], words: 'all steps' },
  { keys: ['S'], words: 'notes on this screen' },
  { keys: ['T'], words: 'start and pause the timer' },
  { keys: ['A'], words: 'let it run by itself' },
  { keys: ['L'], words: 'a light that follows the mouse' },
  { keys: ['Ctrl + P'], words: 'print the handout' },
] as const;

function Help(props: Inner) {
  const { talk, letters, onLetters, followers, offline, notesHref, handoutHref } = props;
  return (
    <Dialog title="How to present" onClose={talk.closeDialog}>
      <div className="deck-help" lang="en">
        <KeyList list={KEYS} />
        <p>
          Any clicker works. With a finger: tap or swipe the text. Move the map or the timeline as
          you like; the next click comes back to the step.
        </p>
        <p>
          <a href={notesHref} target="_blank" rel="noopener">
            Open the notes in a tab of their own
          </a>
          {followers > 0 && ` (${followers} open)`}, for a second screen or a call. They follow this
          deck and lead it.
        </p>
        <p>
          <a href={handoutHref} target="_blank" rel="noopener">
            Handout for paper
          </a>
        </p>
        <p>
          <Button
            look="framed"
            label="Make this talk safe"
            disabled={offline.busy}
            onClick={offline.makeSafe}
          />{' '}
          <span role="status">
            {offline.words || 'Every file is fetched and checked, for a room without network.'}
          </span>
        </p>
        <label className="deck-letters">
          <input
            type="checkbox"
            checked={letters}
            onChange={(event) => onLetters(event.target.checked)}
          />
          Single letters, figures and signs are commands
        </label>
      </div>
    </Dialog>
  );
}
