import { type Browser, expect } from '@playwright/test';
import { full, test, webgl } from '../driver.ts';
import { type FaultySite, faultySite, WIRE_FAULTS, type WireFault } from './faulty-site.ts';
import { look, open, type Visit, waitFor } from './files-driver.ts';

/** FILES=all walks every file of every visit through every fault: an hour. Else they take turns. */
const ALL = process.env.FILES === 'all';

const VISITS = {
  reader: { address: '?stop=khasan', text: /bread and salt/, webGl: false },
  embed: { address: 'embed.html', text: /Kim’s train to Vladivostok/, webGl: false },
  presenter: { address: 'present.html?step=khasan', text: null, webGl: false },
  map: { address: '?stop=khasan', text: /bread and salt/, webGl: true },
} satisfies Record<string, Visit>;
type VisitName = keyof typeof VISITS;
const names = Object.keys(VISITS) as VisitName[];
const faults = Object.keys(WIRE_FAULTS) as WireFault[];

/** What a reader does not miss, and why. */
const HARMLESS: readonly (readonly [file: RegExp, why: string])[] = [
  [/\.woff2$/, 'a face of the system, of the same measures, stands in'],
  [/^favicon/, 'the tab has no picture'],
  [/early-map/, 'the page begins its map itself, a little later'],
];
const harmless = (file: string | RegExp) =>
  typeof file === 'string' && HARMLESS.some(([each]) => each.test(file));
/** What only a drawn map asks for, or shows the loss of. */
const OF_THE_MAP = /basemap|map/;

/** Nothing may say for longer that it is being loaded, seconds. */
const PATIENCE = 60;
/** So soon the first sentence is there, seconds: the map has the line to itself for five, its pane waits for six. */
const FIRST_WORD = 13;

/** For each fault, whose visit and which of its files `npm test` takes: none that is harmless. */
const REPRESENTATIVES: Readonly<Record<WireFault, readonly [VisitName, RegExp]>> = {
  404: ['reader', /route\.geojson$/],
  500: ['reader', /story\.json$/],
  noise: ['presenter', /world\.json$/],
  page: ['reader', /article\.en\.md$/],
  half: ['embed', /assets\/.*\.css$/],
  cut: ['presenter', /assets\/presenter-.*\.js$/],
  silence: ['map', /assets\/maplibre-(?!gl).*\.js$/],
  stall: ['embed', /world\.json$/],
};

let site: FaultySite;
test.beforeAll(async () => {
  site = await faultySite();
});
test.afterAll(() => site.close());
test.beforeEach(({ noise }) =>
  noise.allow(/request to |Failed to load resource|net::ERR|MIME|MapLibre|Worker failed/),
);

const asked = new Map<VisitName, readonly string[]>();

/** What a visit asks for when all is well, without its page. */
async function askedBy(browser: Browser, name: VisitName): Promise<readonly string[]> {
  const before = asked.get(name);
  if (before) return before;
  site.fix();
  site.forget();
  const { page, close } = await open(browser, site, VISITS[name]);
  const sight = await waitFor(page, site, 40, ({ whole }) => whole);
  expect(sight.whole, name).toBe(true);
  await expect.poll(() => look(page)).toMatchObject({ sentences: expect.anything() });
  await close();
  const files = [...site.asked].filter((file) => file !== '' && !file.endsWith('.html')).sort();
  asked.set(name, files);
  return files;
}

/** One visit that meets the fault in a file: what it says, what stays, and that it heals. */
async function meets(
  browser: Browser,
  name: VisitName,
  file: string | RegExp,
  fault: WireFault,
): Promise<void> {
  const visit = VISITS[name];
  site.fix();
  site.fail(file, fault);
  const { page, errors, close } = await open(browser, site, visit);
  const quiet = harmless(file);
  const first = await waitFor(page, site, PATIENCE, ({ whole, sentences }) =>
    quiet ? whole : sentences.length > 0,
  );
  const where = `${fault} ${name} ${file}`;
  if (!quiet) {
    expect.soft(first.sentences, `${where}: says so`).not.toEqual([]);
    expect.soft(first.seconds, `${where}: says so soon`).toBeLessThanOrEqual(FIRST_WORD);
  }
  // In two leaps: what is begun after the first has its time in the second.
  for (const share of [0.75, 0.25]) {
    await page.clock.fastForward(share * PATIENCE * 1000);
    await look(page);
  }
  const last = await waitFor(page, site, 5, () => false);
  expect.soft(last.title, `${where}: title`).toMatch(/Kim’s train to Vladivostok|Talk/);
  if (visit.text) expect.soft(last.text, `${where}: text`).toMatch(visit.text);
  if (!quiet) expect.soft(last.sentences, `${where}: still says so`).not.toEqual([]);
  if (last.busy) expect.soft(last.sentences, `${where}: no endless spinner`).not.toEqual([]);
  expect.soft(errors, `${where}: uncaught`).toEqual([]);

  site.fix();
  if (last.wayOut) await page.getByRole('button', { name: last.wayOut }).first().click();
  else await page.reload({ waitUntil: 'commit' });
  const healed = await waitFor(
    page,
    site,
    40,
    ({ whole, sentences }) => whole && sentences.length === 0,
  );
  expect.soft(healed.whole, `${where}: heals by ${last.wayOut ?? 'loading again'}`).toBe(true);
  expect.soft(healed.sentences, `${where}: heals`).toEqual([]);
  await close();
}

/** The files that are this visit's and this fault's turn: each file once, and each visit and fault often. */
async function turnOf(
  browser: Browser,
  name: VisitName,
  fault: WireFault,
): Promise<readonly string[]> {
  if (ALL) return askedBy(browser, name);
  for (const each of names) await askedBy(browser, each);
  const every = [...new Set(names.flatMap((each) => asked.get(each) ?? []))].sort();
  const having = (file: string) =>
    names.filter(
      (each) => asked.get(each)?.includes(file) && (each === 'map' || !OF_THE_MAP.test(file)),
    );
  const own = every.filter((file) => having(file).includes(name));
  const turn = own.filter((file) => {
    const i = every.indexOf(file);
    // Two counts that have nothing to do with each other: else some pairs would never meet.
    const visits = having(file);
    const visit = visits[Math.floor(i / faults.length) % visits.length];
    return visit === name && faults[i % faults.length] === fault;
  });
  // No turn is empty: a visit and a fault that share no file meet over one that has had its turn.
  return turn.length > 0 ? turn : own.slice(faults.indexOf(fault) % own.length).slice(0, 1);
}

/** The row of docs/reliability.md for each fault, as the tests' titles name it. */
const ROWS: Readonly<Record<WireFault, string>> = {
  404: '[file-404]',
  500: '[file-500]',
  noise: '[file-noise]',
  page: '[file-page]',
  half: '[file-half]',
  cut: '[file-cut]',
  silence: '[file-silence]',
  stall: '[file-stall]',
};

/** `npm test` meets these; the full walk meets the others too. */
const ALWAYS = /^(404|page|silence|stall)$/;

for (const fault of faults) {
  const [name, pattern] = REPRESENTATIVES[fault];
  const kind = VISITS[name].webGl ? webgl : ALWAYS.test(`${fault}`) ? {} : full;
  test(`${ROWS[fault]} one file: ${name}`, kind, async ({ browser }) => {
    test.setTimeout(120_000);
    site.forget();
    await meets(browser, name, pattern, fault);
    // Else nothing has failed.
    expect([...site.asked].filter((each) => pattern.test(each))).not.toEqual([]);
  });
}

for (const fault of faults) {
  for (const name of names) {
    // All four visits in one browser, which takes WebGL away where a visit has none.
    const tag = ['@full', '@webgl'];
    test(`${ROWS[fault]} every file in turn: ${name}`, { tag }, async ({ browser }) => {
      test.setTimeout(ALL ? 1_800_000 : 240_000);
      const turn = await turnOf(browser, name, fault);
      expect(turn).not.toEqual([]);
      for (const file of turn) await test.step(file, () => meets(browser, name, file, fault));
    });
  }
}
