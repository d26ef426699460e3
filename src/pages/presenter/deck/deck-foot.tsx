import type { ReactNode } from 'react';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { localize, ownLanguage } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { NoticePlace } from '../../../ui/notices/notice-place.tsx';
import type { Command } from '../keys/shortcuts.ts';
import type { DeckState } from '../talk/talk.ts';
import type { Offline } from '../use-offline.ts';

interface DeckFootProps {
  readonly story: Story;
  readonly state: DeckState;
  /** How many slides there are. */
  readonly count: number;
  /** The digits typed so far. */
  readonly typed: string;
  readonly lang: string;
  readonly offline: Offline;
  readonly dispatch: (command: Command) => void;
  readonly onResume: () => void;
  /** Offers a new version of the story. */
  readonly update: ReactNode;
}

/** The line at the bottom of the deck: where the talk is, notices, and buttons. */
export function DeckFoot(props: DeckFootProps) {
  const { story, state, count, typed, lang, offline, dispatch, onResume } = props;
  const isPaused = state.clock.since === null && state.clock.gathered > 0;
  const where = [
    `${state.index + 1} / ${count}`,
    ...(state.auto ? [t('presenter.auto')] : []),
    ...(isPaused ? [t('presenter.timer-paused')] : []),
  ];
  return (
    <footer className="deck-foot" lang={interfaceLanguage()}>
      <p className="deck-count">
        <bdi>{typed ? t('presenter.go-to', { number: typed }) : where.join(' · ')}</bdi>
      </p>
      <p className="deck-story" lang={lang} {...ownLanguage(story.title, lang)}>
        {localize(story.title, lang)}
      </p>
      <NoticePlace className="deck-notices" />
      {offline.text && <p className="deck-offline">{offline.text}</p>}
      {props.update}
      {state.exploring && <Button label={t('presenter.resume')} look="signal" onClick={onResume} />}
      <div className="deck-tools">
        {/* As on the timeline, back is on the left in every language. */}
        <span className="deck-steps" dir="ltr">
          <Button
            icon="previous"
            label={t('presenter.back')}
            onClick={() => dispatch({ do: 'back' })}
          />
          <Button icon="next" label={t('presenter.on')} onClick={() => dispatch({ do: 'on' })} />
        </span>
        <Button label={t('presenter.overview')} onClick={() => dispatch({ do: 'overview' })} />
        <Button
          label={t('presenter.notes')}
          aria-pressed={state.notes}
          onClick={() => dispatch({ do: 'notes' })}
        />
        <Button icon="help" label={t('presenter.help')} onClick={() => dispatch({ do: 'help' })} />
      </div>
    </footer>
  );
}
