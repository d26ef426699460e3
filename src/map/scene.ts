import type { Moment, Place, Stop, Story } from '../story/model.ts';
import type { Journey, Position } from '../timeline/journey.ts';

/** What the map shows at an instant. It changes a few dozen times in a story, not per frame. */
export type Scene =
  | { readonly kind: 'whole' }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'stop'; readonly stop: Stop }
  /** Between two halts, by their indexes; places that are only passed lie inside. */
  | { readonly kind: 'run'; readonly from: number; readonly to: number };

export function sceneAt(journey: Journey, where: Position, t: number): Scene {
  const { story, halts } = journey;
  if (where.phase === 'running') {
    const call = callAt(story, t);
    return call ? { kind: 'stop', stop: call } : { kind: 'run', ...runAround(journey, where.halt) };
  }
  if (where.phase === 'before') {
    const moment = momentAt(story, t);
    return moment ? { kind: 'moment', moment } : { kind: 'whole' };
  }
  const halt = halts[where.halt] as Stop;
  const stop = stopAt(story, halt, t);
  if (where.phase === 'standing') return { kind: 'stop', stop };
  const moment = momentAt(story, t);
  // What happened before the journey is not shown again after it.
  if (moment && moment.from > halt.to.best) return { kind: 'moment', moment };
  return stop === halt ? { kind: 'whole' } : { kind: 'stop', stop };
}

/** The place that a scene shows, where it is a single one. */
export function placeOf(scene: Scene): Place | null {
  if (scene.kind === 'stop') return scene.stop.place;
  return scene.kind === 'moment' ? scene.moment.place : null;
}

/** Two scenes with the same key are the same. */
export function sceneKey(scene: Scene): string {
  if (scene.kind === 'moment') return `moment ${scene.moment.id}`;
  if (scene.kind === 'stop') return `stop ${scene.stop.id}`;
  return scene.kind === 'run' ? `run ${scene.from} ${scene.to}` : 'whole';
}

/** The moment shown at `t`: the last one begun, unless a chapter has begun since it ended. */
function momentAt(story: Story, t: number): Moment | null {
  const moment = story.moments.findLast(({ from }) => from <= t);
  const chapter = story.chapters.findLast(({ from }) => from <= t);
  return !moment || (chapter && chapter.from > moment.to) ? null : moment;
}

/** What is shown during `halt`: the halt itself, or the last call begun since. */
function stopAt(story: Story, halt: Stop, t: number): Stop {
  let shown = halt;
  for (let i = story.stops.indexOf(halt) + 1; i < story.stops.length; i += 1) {
    const call = story.stops[i];
    if (call?.kind !== 'call') break;
    if (call.from.best <= t) shown = call;
  }
  return shown;
}

/** A call at `t`, which may happen between two halts. */
function callAt(story: Story, t: number): Stop | undefined {
  return story.stops.find(
    ({ kind, from, to }) => kind === 'call' && from.best <= t && t <= to.best,
  );
}

/** A place passed without standing does not end a run: the camera would lurch there and back. */
function runAround({ halts }: Journey, halt: number): { from: number; to: number } {
  let from = halt;
  while (from > 0 && halts[from]?.kind === 'pass') from -= 1;
  let to = halt + 1;
  while (to < halts.length - 1 && halts[to]?.kind === 'pass') to += 1;
  return { from, to };
}
