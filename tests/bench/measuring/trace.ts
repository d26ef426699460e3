import type { CDPSession } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Milliseconds of the page's main thread in one frame. */
export interface Frame {
  /** From this frame's start to the next one's. */
  readonly interval: number;
  /** Everything that the main thread did: script, style, layout, paint. */
  readonly busy: number;
  /** Callbacks of our own code, with all that they called, MapLibre's setters included. */
  readonly own: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** Records the main thread while `act` runs, frame by frame. */
export async function traceFrames(cdp: CDPSession, act: () => Promise<void>): Promise<Frame[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return framesOf(events);
}

function framesOf(events: readonly TraceEvent[]): Frame[] {
  const starts = events.filter((event) => event.name === 'FireAnimationFrame');
  // The page's thread is the one that fires most of the animation frames.
  const threads = new Map<string, number>();
  for (const { pid, tid } of starts) {
    const key = `${pid}/${tid}`;
    threads.set(key, (threads.get(key) ?? 0) + 1);
  }
  const thread = [...threads].sort((a, b) => b[1] - a[1])[0]?.[0];
  const here = events
    .filter(({ pid, tid, ph }) => `${pid}/${tid}` === thread && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const tasks = here.filter(({ name }) => name === 'RunTask');
  // A frame begins with the task that fires its animation frames.
  const begins = tasks.filter((task) => starts.some((event) => inside(event, task)));
  const calls = topmost(here.filter(({ name }) => name === 'FunctionCall'));
  return begins.slice(0, -1).map((begin, i) => {
    const end = (begins[i + 1] as TraceEvent).ts;
    const within = ({ ts }: TraceEvent) => ts >= begin.ts && ts < end;
    const own = calls.filter((call) => within(call) && isOwn(call.args?.data?.url ?? ''));
    return {
      interval: (end - begin.ts) / 1000,
      busy: total(tasks.filter(within)),
      own: total(own),
    };
  });
}

const inside = (event: TraceEvent, task: TraceEvent) =>
  event.ts >= task.ts && event.ts < task.ts + (task.dur ?? 0);

/** Calls that no other call contains. Expects them by time. */
function topmost(calls: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return calls.filter((call) => {
    if (call.ts < end) return false;
    end = call.ts + (call.dur ?? 0);
    return true;
  });
}

const isOwn = (url: string) => url.includes('/assets/') && !/\/maplibre-[^/]*$/.test(url);
const total = (events: readonly TraceEvent[]) =>
  events.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
