import { useEffect, useRef } from 'react';
import { inLanguage } from '../../../../i18n/direction.ts';
import { interfaceLanguage, rich, t } from '../../../../i18n/translate.ts';
import type { Story } from '../../../../story/model.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { KeyList } from '../../../../ui/controls/key-list.tsx';
import { RichText } from '../../../../ui/text/rich-text.tsx';
import { shortcutHelp } from '../../keys/shortcuts.ts';
import { titleLanguage } from '../../slide/slide-language.ts';
import { slideTitle } from '../../slide/slide-text.ts';
import './deck-dialogs.css';
import type { Slide } from '../../talk/slides.ts';
import type { DeckState, Talk } from '../../talk/talk.ts';
import type { Offline } from '../../use-offline.ts';

interface DeckDialogsProps {
  readonly open: DeckState['dialog'];
  readonly story: Story;
  readonly slides: readonly Slide[];
  readonly index: number;
  readonly lang: string;
  readonly talk: Talk;
  /** Whether single letters, digits and signs are commands. */
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
  /** How many notes are open in other tabs. */
  readonly notesCount: number;
  readonly offline: Offline;
  readonly notesHref: string;
  readonly handoutHref: string;
}

export function DeckDialogs({ open, ...rest }: DeckDialogsProps) {
  if (open === 'overview') return <Overview {...rest} />;
  return open === 'help' ? <Help {...rest} /> : null;
}

type DialogProps = Omit<DeckDialogsProps, 'open'>;

function Overview({ story, slides, index, lang, talk }: DialogProps) {
  const current = useRef<HTMLButtonElement>(null);
  // The dialog itself focuses its first button.
  useEffect(() => current.current?.focus(), []);
  return (
    <Dialog title={t('presenter.all-slides')} onClose={talk.closeDialog}>
      <ol className="deck-overview" {...inLanguage(lang)}>
        {slides.map((slide, i) => (
          <li key={slide.id}>
            <button
              type="button"
              aria-current={i === index ? 'step' : undefined}
              ref={i === index ? current : undefined}
              onClick={() => {
                talk.closeDialog();
                talk.dispatch({ do: 'goTo', number: i + 1 });
              }}
            >
              <span className="deck-number">{i + 1}</span>{' '}
              <bdi {...titleLanguage(story, slide, lang)}>{slideTitle(story, slide, lang)}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Help(props: DialogProps) {
  const { talk, letters, onLetters, notesCount, offline, notesHref, handoutHref } = props;
  const linkTo = (href: string) => ({
    link: (text: string) => (
      <a key="link" href={href} target="_blank" rel="noopener">
        {text}
      </a>
    ),
  });
  return (
    <Dialog title={t('presenter.help-title')} onClose={talk.closeDialog}>
      <div className="deck-help" {...inLanguage(interfaceLanguage())}>
        <KeyList list={shortcutHelp('main').map(({ keys, help }) => ({ keys, words: t(help) }))} />
        <p>{t('presenter.help-clicker')}</p>
        <p>
          <RichText
            parts={
              notesCount > 0
                ? rich('presenter.help-notes-open', linkTo(notesHref), { count: notesCount })
                : rich('presenter.help-notes', linkTo(notesHref))
            }
          />
        </p>
        <p>
          <RichText parts={rich('presenter.help-handout', linkTo(handoutHref))} />
        </p>
        <p>
          <Button
            look="framed"
            label={t('presenter.make-safe')}
            disabled={offline.busy}
            onClick={offline.makeSafe}
          />{' '}
          <span role="status">{offline.text || t('presenter.make-safe-hint')}</span>
        </p>
        <label className="deck-letters">
          <input
            type="checkbox"
            checked={letters}
            onChange={(event) => onLetters(event.target.checked)}
          />
          <span>{t('presenter.letters')}</span>
        </label>
      </div>
    </Dialog>
  );
}
