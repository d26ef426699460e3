import { expect, it, onTestFinished, vi } from 'vitest';
import { importInWorker } from '../../../src/draft/import/worker/import-in-worker.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('reads a track of 500,000 points beside the page, which goes on answering', async () => {
  const points = Array.from(
    { length: 500_000 },
    (_, i) => `<trkpt lat="${43 + i / 1e5}" lon="${131 + Math.sin(i / 1e4)}"><ele>1</ele></trkpt>`,
  );
  const gpx = `<gpx version="1.1"><trk><name>Long</name><trkseg>${points.join('')}</trkseg></trk></gpx>`;
  const file = { name: 'long.gpx', bytes: bytes(gpx) };
  let longest = 0;
  const began = performance.now();
  let last = began;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const { imported } = await importInWorker([file], { slug: 'long', mode: 'train', when: '2019' });
  clearInterval(beat);
  const whole = performance.now() - began;
  expect(
    imported?.leftovers.find(({ reason }) => reason === 'points-simplified')?.count,
  ).toBeGreaterThan(490_000);
  expect(JSON.parse(String(imported?.draft.files.get('story.json'))).legs).toHaveLength(1);
  // A share: a busy machine takes its time for both. In the page itself it would be nearly all.
  expect(longest).toBeLessThan(0.5 * whole);
});

it('says what cannot be read', async () => {
  const file = { name: 'broken.gpx', bytes: bytes('<gpx><trk>') };
  const { failure } = await importInWorker([file], { slug: 'broken' });
  expect(failure).toEqual({ code: 'xml-broken', values: { file: 'broken.gpx' } });
});

it.each([
  ['is refused by the browser', () => void 0, true],
  ['does not load', (worker: Worker) => worker.onerror?.(new Event('error') as ErrorEvent), false],
])('says that its code %s, which is no fault of the file', async (_, post, throws) => {
  class NoWorker {
    constructor() {
      if (throws) throw new DOMException('no', 'SecurityError');
    }
    postMessage() {
      post(this as unknown as Worker);
    }
    terminate() {}
  }
  vi.stubGlobal('Worker', NoWorker);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { failure } = await importInWorker([{ name: 'a.csv', bytes: bytes('a') }], { slug: 'a' });
  expect(failure).toEqual({ code: 'not-started', values: { file: 'a.csv' } });
});
