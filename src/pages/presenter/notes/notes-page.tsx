import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';
import type { ParsedStory } from '../../../story/parse/parse-story.ts';
import { reportIssue, resolveIssue } from '../../../ui/issues/issues.ts';
import { NoticePlace } from '../../../ui/notices/notice-place.tsx';
import type { UrlState } from '../../address/url.ts';
import { LazyPart } from '../../loading/lazy-part.tsx';
import type { TakeVersion } from '../../loading/story-loader.tsx';
import type { TalkPageProps } from '../deck/deck-page.tsx';
import type { Command } from '../keys/shortcuts.ts';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { placeLanguage, textLanguage, titleLanguage } from '../slide/slide-language.ts';
import { placeAndTime, slideText, slideTitle } from '../slide/slide-text.ts';
import { findSlide, indexOn, type Slide } from '../talk/slides.ts';
import { nextFigure } from '../talk/talk.ts';
import {
  asTalkCommand,
  HEARTBEAT_MS,
  newId,
  notesEnd,
  openChannel,
  type TalkCommand,
  type TalkState,
} from '../talk/talk-channel.ts';
import { NEW_CLOCK } from '../talk/talk-clock.ts';
import { isTalkLength, minutesFromUrl, talkUrl } from '../talk/talk-url.ts';
import { UpdateOffer } from '../talk/update-offer.tsx';
import { useWakeLock } from '../use-wake-lock.ts';
import './notes.css';
import { NotesButtons } from './notes-buttons.tsx';
import { SlideNotes } from './slide-notes.tsx';
import { SlidePictures } from './slide-pictures.tsx';
import { TalkTimes } from './talk-times.tsx';

const loadCorrections = async () => (await import('./slide-corrections.tsx')).SlideCorrections;

/** The notes in a tab of their own: they follow the deck in another tab of the browser, and control it. */
export function NotesPage({ story, problems, take, slides, lang, link, query }: TalkPageProps) {
  const [sent, setState] = useState<TalkState>(() => ({
    index: findSlide(slides, query.get('step') ?? '') ?? 0,
    ...{ slide: null, blank: null, figure: null, auto: false, clock: NEW_CLOCK },
    ...{ update: null, taken: 0 },
  }));
  // Notes that are loaded anew have the newest version, and the deck may show the one before.
  const state = { ...sent, index: indexOn(slides, sent) };
  const { deck, sendCommand } = useNotesChannel(story.slug, setState);
  const [minutes, setMinutes] = useState(minutesFromUrl(query) ?? story.talk.minutes);
  useWakeLock();
  useDeckIssue(deck, link);
  useTakenVersions({ story, problems }, take, state.taken);

  function dispatch(command: Command | TalkCommand): void {
    const talkCommand = asTalkCommand(command);
    if (!talkCommand) return;
    if (deck === 'present') sendCommand(talkCommand);
    else
      setState((now) => {
        const index = indexOn(slides, now);
        return turnAlone({ ...now, index }, talkCommand, slides);
      });
  }
  const typed = useShortcuts(dispatch, true);

  const slide = slides[Math.min(state.index, slides.length - 1)];
  if (!slide) return null;
  const text = slideText(slide, lang);
  const { place, time } = placeAndTime(story, slide, link.clock, lang);
  const status = [
    typed
      ? t('presenter.go-to', { number: typed })
      : t('presenter.slide-of', { number: state.index + 1, of: slides.length }),
    ...(state.blank ? [t(`presenter.screen-${state.blank}`)] : []),
    ...(state.figure === null ? [] : [t('presenter.figure-whole')]),
    ...(state.auto ? [t('presenter.deck-auto')] : []),
  ];
  return (
    <div className="notes" lang={interfaceLanguage()} data-slide={slide.id} data-deck={deck}>
      <header className="notes-head">
        <p role="status">
          <bdi>{status.join('; ')}</bdi>
        </p>
        {deck === 'present' && (
          <p className="notes-linked">
            <bdi>{t('presenter.linked')}</bdi>
          </p>
        )}
      </header>
      <NoticePlace className="notes-notices" />
      <UpdateOffer update={state.update} onTake={() => dispatch({ do: 'takeUpdate' })} />
      <main className="notes-main">
        <SlidePictures
          {...{ story, slides, lang }}
          clock={link.clock}
          index={state.index}
          figure={state.figure}
        />
        <h1 lang={lang} {...titleLanguage(story, slide, lang)}>
          {slideTitle(story, slide, lang)}
        </h1>
        {place && (
          <p className="notes-where" lang={lang} {...placeLanguage(slide, lang)}>
            {[place, time].filter(Boolean).join(' · ')}
          </p>
        )}
        {text && (
          <p className="notes-slide" lang={lang} {...textLanguage(slide, lang)}>
            {text}
          </p>
        )}
        <SlideNotes {...{ slide, lang }} />
        {story.changes.length > 0 && (
          <LazyPart load={loadCorrections} with={{ story, slide, clock: link.clock, lang }} />
        )}
      </main>
      <section className="notes-side" aria-label={t('presenter.time-and-slides')}>
        <TalkTimes state={state} count={slides.length} minutes={minutes} />
        <NotesButtons {...{ state, slide, dispatch }} />
        <label className="notes-planned">
          <span>{t('presenter.planned-minutes')}</span>
          <input
            type="number"
            min={1}
            max={600}
            defaultValue={minutes ?? ''}
            onChange={({ target }) =>
              setMinutes(isTalkLength(target.valueAsNumber) ? target.valueAsNumber : null)
            }
          />
        </label>
      </section>
    </div>
  );
}

/** Whether a deck answers. "unsupported": the browser has no channel between tabs. */
type Deck = 'unknown' | 'present' | 'absent' | 'unsupported';

/** Connects the notes to the deck. `onState` receives the state of the talk whenever it changes. */
function useNotesChannel(slug: string, onState: (state: TalkState) => void) {
  const [deck, setDeck] = useState<Deck>('unknown');
  const [visit, setVisit] = useState(0);
  const end = useRef<ReturnType<typeof notesEnd> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit opens a new channel.
  useEffect(() => {
    const channel = openChannel(new URL(location.href), slug);
    if (!channel) {
      setDeck('unsupported');
      return;
    }
    const opened = notesEnd({
      ...{ id: newId(), channel, onState },
      onDeck: (present) => setDeck(present ? 'present' : 'absent'),
    });
    end.current = opened;
    const timer = setInterval(opened.heartbeat, HEARTBEAT_MS);
    const onHide = () => opened.close();
    // A page restored from the back/forward cache has lost its channel.
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && setVisit((n) => n + 1);
    window.addEventListener('pagehide', onHide);
    window.addEventListener('pageshow', onShow);
    return () => {
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener('pageshow', onShow);
      clearInterval(timer);
      opened.close();
      end.current = null;
    };
  }, [slug, onState, visit]);

  return { deck, sendCommand: (command: TalkCommand) => end.current?.sendCommand(command) };
}

/** Shows the version that the deck has taken in. */
function useTakenVersions(shown: ParsedStory, take: TakeVersion, taken: number): void {
  const known = useRef(0);
  const load = useEffectEvent(async () => {
    const { loadUpdate } = await loadModule(() => import('../../../story/load/load-update.ts'));
    const version = await loadUpdate(shown);
    if (version) take(version);
  });
  useEffect(() => {
    if (taken <= known.current) return;
    known.current = taken;
    // Without it the notes stay those of the version before: the deck goes on.
    load().catch(() => {});
  }, [taken]);
}

function useDeckIssue(deck: Deck, link: UrlState): void {
  useEffect(() => {
    if (deck !== 'absent' && deck !== 'unsupported') return;
    reportIssue({
      ...{ code: 'deck-silent', level: 'info', shown: 'notice' },
      what: t(deck === 'unsupported' ? 'presenter.no-channel' : 'presenter.deck-absent'),
      hint: t('presenter.deck-absent-hint'),
      action: {
        label: t('presenter.open-deck'),
        act: () => window.open(talkUrl(link, null), '_blank', 'noopener'),
      },
    });
    return () => resolveIssue('deck-silent');
  }, [deck, link]);
}

/** The state of notes without a deck after a command. The timer belongs to the deck. */
function turnAlone(now: TalkState, command: TalkCommand, slides: readonly Slide[]): TalkState {
  const count = slides.length;
  const to = (index: number) => ({
    ...now,
    index: Math.min(Math.max(index, 0), count - 1),
    ...{ slide: null, figure: null },
  });
  if (command.do === 'on') return to(now.index + 1);
  if (command.do === 'back') return to(now.index - 1);
  if (command.do === 'first') return to(0);
  if (command.do === 'figure') return { ...now, figure: nextFigure(slides[now.index], now.figure) };
  if (command.do === 'last') return to(count - 1);
  return command.do === 'goTo' ? to(command.number - 1) : now;
}
