import type { CameraReset } from '../../../map/map-pane.tsx';
import type { Playback } from '../../../playback/playback.ts';
import type { Command } from '../keys/shortcuts.ts';
import type { Slide } from './slides.ts';
import type { TalkCommand, TalkState } from './talk-channel.ts';
import { elapsed, NEW_CLOCK, pause, reset, start, type TalkClock } from './talk-clock.ts';

/** What the deck shows. */
export interface DeckState extends Omit<TalkState, 'slide'> {
  /** A new object for each move, which brings the camera back to the story. */
  readonly cameraReset: CameraReset;
  readonly dialog: 'overview' | 'help' | null;
  /** Whether the notes panel is shown on the deck itself. */
  readonly notes: boolean;
  readonly pointer: boolean;
  /** Whether the presenter has moved the map or the timeline away from the slide. */
  readonly exploring: boolean;
}

export interface Talk {
  getState(): DeckState;
  subscribe(listener: () => void): () => void;
  dispatch(command: Command | TalkCommand): void;
  /** Returns to the slide after map or timeline were explored. */
  resume(): void;
  setExploring(exploring: boolean): void;
  closeDialog(): void;
  /** A new version of the story is there, which changes nothing yet; or it is shown. */
  setUpdate(update: 'offered' | 'taken'): void;
  /** The slides of another version: the slide that is shown stays, by its id. */
  setSlides(slides: readonly Slide[]): void;
}

interface TalkOptions {
  readonly slides: readonly Slide[];
  readonly playback: Playback;
  /** Of the first slide to show. */
  readonly index: number;
  readonly clock: TalkClock;
  /** Whether the deck advances by itself. */
  readonly auto: boolean;
  /** Epoch ms. */
  readonly now: () => number;
}

/** The train takes this long to the next slide; another click cuts it short. Milliseconds. */
const GLIDE_MS = 1500;

/** Nothing in front of the slide, and map and timeline where it has them. */
const SLIDE_ITSELF = { blank: null, figure: null, exploring: false };

/** The figure that fills the screen after one more press: each in turn, then the slide again. */
export function nextFigure(slide: Slide | undefined, shown: number | null): number | null {
  const next = shown === null ? 0 : shown + 1;
  return next < (slide?.media.length ?? 0) ? next : null;
}

/** A talk: the current slide, and what the presenter has switched on. Nothing else changes them. */
export function createTalk({ playback, now, ...initial }: TalkOptions): Talk {
  let { slides } = initial;
  const listeners = new Set<() => void>();
  let state: DeckState = {
    index: initial.index,
    cameraReset: cameraResetAt(initial.index),
    clock: initial.clock,
    auto: initial.auto,
    blank: null,
    update: null,
    taken: 0,
    figure: null,
    dialog: null,
    notes: false,
    pointer: false,
    exploring: false,
  };

  function cameraResetAt(index: number): CameraReset {
    const kind = slides[index]?.content.kind;
    return { whole: kind === 'title' || kind === 'background' };
  }

  function set(change: Partial<DeckState>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  function goTo(wanted: number): void {
    const index = Math.min(Math.max(wanted, 0), slides.length - 1);
    const slide = slides[index];
    if (!slide) return;
    const isFar = Math.abs(index - state.index) > 1;
    // The first move starts the clock; later only the presenter starts and pauses it.
    const isFirstMove = index !== state.index && elapsed(state.clock, now()) === 0;
    const clock = isFirstMove && state.clock === NEW_CLOCK ? start(NEW_CLOCK, now()) : state.clock;
    if (isFar) playback.seek(slide.t, 'keys');
    else playback.glide(slide.t, 'keys', GLIDE_MS);
    set({ index, clock, cameraReset: cameraResetAt(index), ...SLIDE_ITSELF });
  }

  function dispatch(command: Command | TalkCommand): void {
    switch (command.do) {
      case 'on':
      case 'back':
        // The first click only ends a blank screen, or returns from exploring.
        if (state.blank) set({ blank: null });
        else if (state.exploring) goTo(state.index);
        else goTo(state.index + (command.do === 'on' ? 1 : -1));
        break;
      case 'first':
        goTo(0);
        break;
      case 'last':
        goTo(slides.length - 1);
        break;
      case 'goTo':
        goTo(command.number - 1);
        break;
      case 'blank':
        set({ blank: state.blank === command.as ? null : command.as });
        break;
      case 'escape':
        if (state.blank) set({ blank: null });
        else if (state.figure !== null) set({ figure: null });
        else if (state.pointer) set({ pointer: false });
        else set({ dialog: 'overview' });
        break;
      case 'figure':
        set({ blank: null, figure: nextFigure(slides[state.index], state.figure) });
        break;
      case 'overview':
      case 'help':
        set({ dialog: command.do });
        break;
      case 'notes':
        set({ notes: !state.notes });
        break;
      case 'pointer':
        set({ pointer: !state.pointer });
        break;
      case 'auto':
        set({ auto: !state.auto });
        break;
      case 'timer':
        set({ clock: (state.clock.since === null ? start : pause)(state.clock, now()) });
        break;
      case 'resetTimer':
        set({ clock: reset(state.clock) });
        break;
      case 'takeUpdate':
        if (state.update === 'offered') set({ update: 'waits' });
        break;
      case 'fullScreen':
        break;
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    resume: () => goTo(state.index),
    setExploring(exploring) {
      if (exploring !== state.exploring) set({ exploring });
    },
    closeDialog: () => set({ dialog: null }),
    setUpdate(update) {
      if (update === 'taken') set({ update: null, taken: state.taken + 1 });
      else if (state.update === null) set({ update });
    },
    setSlides(next) {
      if (next === slides) return;
      const before = slides[state.index];
      slides = next;
      const same = slides.findIndex(({ id }) => id === before?.id);
      const index = same >= 0 ? same : Math.min(state.index, slides.length - 1);
      const t = slides[index]?.t;
      if (t !== undefined && t !== before?.t) playback.seek(t, 'keys');
      if (index !== state.index) set({ index });
    },
  };
}
