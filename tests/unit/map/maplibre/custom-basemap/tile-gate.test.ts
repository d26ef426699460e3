import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TileGate } from '../../../../../src/map/maplibre/custom-basemap/tile-gate.ts';

type Load = (
  request: { url: string },
  controller: AbortController,
) => Promise<{ data: ArrayBuffer }>;

const protocols = vi.hoisted(() => new Map<string, unknown>());
vi.mock('maplibre-gl', () => ({
  addProtocol: (scheme: string, load: unknown) => void protocols.set(scheme, load),
  removeProtocol: (scheme: string) => void protocols.delete(scheme),
}));

const ADDRESS = 'https://tiles.example.org/{z}/{x}/{y}.pbf';
const silent = (_: string, { signal }: { signal: AbortSignal }) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
let fetched: ReturnType<typeof vi.fn<typeof silent | (() => Promise<Response>)>>;

beforeEach(() => {
  protocols.clear();
  vi.useFakeTimers();
  fetched = vi.fn(async () => new Response('tile'));
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function ask(url: string, controller = new AbortController()) {
  const load = protocols.get(url.slice(0, url.indexOf('://'))) as Load;
  return load({ url }, controller);
}

describe('the gate of a map’s tiles', () => {
  it('brings a tile from its address', async () => {
    const gate = new TileGate(50);
    const { data } = await ask(gate.through(ADDRESS));
    expect(fetched.mock.calls[0]?.[0]).toBe(ADDRESS);
    expect(data.byteLength).toBe(4);
    expect(gate.waiting).toBe(0);
    // The clock does not run on for a tile that is there.
    expect(vi.getTimerCount()).toBe(0);
  });

  it('brings a tile of an archive', async () => {
    const gate = new TileGate(50);
    const read = vi.fn(async () => new ArrayBuffer(7));
    const template = gate.archive(read);
    const url = template.replace('{z}', '3').replace('{x}', '1').replace('{y}', '2');
    expect((await ask(url)).data.byteLength).toBe(7);
    expect(read).toHaveBeenCalledWith(3, 1, 2, expect.any(AbortSignal));
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ['missing', async () => new Response('', { status: 404 })],
    ['a start page', async () => new Response('', { headers: { 'content-type': 'text/html' } })],
    ['refused', () => Promise.reject(new TypeError('CORS'))],
  ])('says so where a tile is %s', async (_, answer) => {
    fetched.mockImplementation(answer);
    const gate = new TileGate(50);
    await expect(ask(gate.through(ADDRESS))).rejects.toThrow('did not come');
    expect(gate.waiting).toBe(0);
  });

  it('says so where a tile is not answered for', async () => {
    fetched.mockImplementation(silent);
    const gate = new TileGate(50);
    const asked = ask(gate.through(ADDRESS));
    expect(gate.waiting).toBe(1);
    vi.advanceTimersByTime(50);
    await expect(asked).rejects.toThrow('did not come');
    expect(gate.waiting).toBe(0);
  });

  it('passes on that nobody wants the tile any more, which is no error', async () => {
    fetched.mockImplementation(silent);
    const controller = new AbortController();
    const gate = new TileGate(50);
    const asked = ask(gate.through(ADDRESS), controller);
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is its own, and leaves nothing once it is closed', async () => {
    const [one, other] = [new TileGate(50), new TileGate(50)];
    expect(one.through(ADDRESS)).not.toBe(other.through(ADDRESS));
    one.close();
    one.close();
    // A worker may have sent a request already.
    await expect(ask(one.through(ADDRESS))).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetched).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(protocols.size).toBe(1);
    await ask(other.through(ADDRESS));
  });
});
