import type { CameraReset } from '../../../map/map-pane.tsx';
import type { Playback } from '../../../playback/playback.ts';
import type { Slide } from './slides.ts';
import type { TalkCommand, TalkState } from './talk-channel.ts';
import { elapsed, NEW_CLOCK, pause, reset, start, type TalkClock } from './talk-clock.ts';
import type { Command } from './talk-keys.ts';

/** What the deck shows. */
export interface DeckState extends TalkState {
  /** A new one for each move, so that the camera comes back to the story. */
  readonly cameraReset: CameraReset;
  readonly dialog: 'overview' | 'help' | null;
  /** The notes strip, on this screen. */
  readonly strip: boolean;
  readonly pointer: boolean;
  /** The presenter has taken the map or the timeline. */
  readonly exploring: boolean;
}

export interface Talk {
  getState(): DeckState;
  subscribe(listener: () => void): () => void;
  obey(command: Command | TalkCommand): void;
  /** Back to the step, after map or timeline were explored. */
  resume(): void;
  explore(now: boolean): void;
  closeDialog(): void;
}

interface TalkOptions {
  readonly steps: readonly Slide[];
  readonly playback: Playback;
  readonly index: number;
  readonly clock: TalkClock;
  readonly auto: boolean;
  /** Epoch ms. */
  readonly now: () => number;
}

/** The train runs to the next step within this time; the next click cuts it short. Milliseconds. */
const RUN_MS = 1500;

/** A talk: at which step it is, and what the presenter has switched on. The one place that changes it. */
export function createTalk({ steps, playback, now, ...begin }: TalkOptions): Talk {
  const listeners = new Set<() => void>();
  let state: DeckState = {
    index: begin.index,
    cameraReset: leadAt(begin.index),
    clock: begin.clock,
    auto: begin.auto,
    blank: null,
    dialog: null,
    strip: false,
    pointer: false,
    exploring: false,
  };

  function leadAt(index: number): CameraReset {
    return { whole: steps[index]?.content.kind === 'title' };
  }

  function set(change: Partial<DeckState>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  function go(to: number): void {
    const index = Math.min(Math.max(to, 0), steps.length - 1);
    const step = steps[index];
    if (!step) return;
    const far = Math.abs(index - state.index) > 1;
    // The first move starts the clock; from then on it is only in the presenter's hand.
    const begins = index !== state.index && elapsed(state.clock, now()) === 0;
    const clock = begins && state.clock === NEW_CLOCK ? start(NEW_CLOCK, now()) : state.clock;
    if (far) playback.seek(step.t, 'keys');
    else playback.glide(step.t, 'keys', RUN_MS);
    set({ index, clock, cameraReset: leadAt(index), blank: null, exploring: false });
  }

  function obey(command: Command | TalkCommand): void {
    switch (command.do) {
      case 'on':
      case 'back':
        // A dark screen lights up first, and a presenter who wandered off comes back first.
        if (state.blank) set({ blank: null });
        else if (state.exploring) go(state.index);
        else go(state.index + (command.do === 'on' ? 1 : -1));
        break;
      case 'first':
        go(0);
        break;
      case 'last':
        go(steps.length - 1);
        break;
      case 'goTo':
        go(command.number - 1);
        break;
      case 'blank':
        set({ blank: state.blank === command.as ? null : command.as });
        break;
      case 'escape':
        if (state.blank) set({ blank: null });
        else if (state.pointer) set({ pointer: false });
        else set({ dialog: 'overview' });
        break;
      case 'overview':
      case 'help':
        set({ dialog: command.do });
        break;
      case 'notes':
        set({ strip: !state.strip });
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
    obey,
    resume: () => go(state.index),
    explore(exploring) {
      if (exploring !== state.exploring) set({ exploring });
    },
    closeDialog: () => set({ dialog: null }),
  };
}
