// @ts-check
// Readers of a live story against nginx with the shipped configuration, with one publication in the middle:
//   npm run bench -- live-load            5,000 readers for five minutes, each asking every 60 seconds
//   READERS=500 SECONDS=20 EVERY=4 npm run bench -- live-load     a short one
// Run by tests/bench/live-load.bench.ts, which starts nginx.
import { Agent, get } from 'node:http';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {object} Options
 * @property {string} url of the story's folder, with its last slash
 * @property {number} readers
 * @property {number} seconds
 * @property {number} every seconds
 * @property {() => Promise<void>} publish called in the middle
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} text
 * @property {string} tag
 * @property {number} bytes on the wire, headers too
 */

/** A CDN asks for story.json again after so long: `s-maxage` of tools/hosting/rules.mjs. */
const CDN_SECONDS = 10;
/** Readers who arrive at once would measure the arrival. */
const ARRIVAL_SECONDS = 10;

/**
 * Resolves with what the readers have seen. Throws where one has mixed two versions, was refused, or has not
 * got the new version.
 *
 * @param {Options} options
 */
export async function liveLoad({ url, readers, seconds, every, publish }) {
  // Readers share connections, as they do those of a CDN to its origin.
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const ask = asker(agent);
  const totals = {
    asked: 0,
    same: 0,
    sameBytes: 0,
    newBytes: 0,
    mixed: 0,
    new: 0,
    /** @type {number[]} */ waits: [],
  };
  let measuring = false;
  /** @param {string} path @param {string} [tag] */
  const measured = async (path, tag) => {
    const start = performance.now();
    const answer = await ask(url + path, tag);
    if (measuring) {
      totals.asked += 1;
      if (answer.status === 304) {
        totals.same += 1;
        totals.sameBytes += answer.bytes;
      } else totals.newBytes += answer.bytes;
      totals.waits.push(performance.now() - start);
    }
    if (answer.status !== 200 && answer.status !== 304)
      throw new Error(`${path} was answered ${answer.status}.`);
    return answer;
  };
  const known = readers > 0 ? await readVersion(measured, null) : null;
  if (!known) throw new Error('There is no story to read.');
  const first = known.mark;

  /** @param {number} at seconds after the start */
  async function reader(at) {
    let mine = known;
    await until(start + at * 1000);
    while (performance.now() < end) {
      const next = await readVersion(measured, mine);
      if (next && next.mark !== next.article) totals.mixed += 1;
      mine = next ?? mine;
      // As pages do: a little earlier or later than the rhythm.
      await sleep(every * 1000 * (0.9 + 0.2 * Math.random()));
    }
    if (mine && mine.mark !== first) totals.new += 1;
  }

  const start = performance.now();
  measuring = true;
  const end = start + (ARRIVAL_SECONDS + seconds) * 1000;
  const all = Array.from({ length: readers }, () =>
    reader(Math.random() * Math.min(every, seconds)),
  );
  const middle = until(start + (seconds / 2) * 1000).then(publish);
  await Promise.all([...all, middle]);
  agent.destroy();
  if (totals.mixed > 0) throw new Error(`${totals.mixed} readers got texts of two versions.`);
  if (totals.new < readers)
    throw new Error(`${readers - totals.new} readers never got the new version.`);
  const took = (performance.now() - start) / 1000;
  const waits = totals.waits.sort((a, b) => a - b);
  const wait = (/** @type {number} */ share) => waits[Math.floor(share * (waits.length - 1))] ?? 0;
  return {
    requestsPerSecond: totals.asked / took,
    bytes: {
      /** Of a reader while nothing is published. */
      hour: (totals.sameBytes / totals.same) * (3600 / every),
      update: totals.newBytes / totals.new,
    },
    unchanged: totals.same / totals.asked,
    wait: { half: wait(0.5), most: wait(0.99), longest: wait(1) },
    // Within its time a CDN location answers all but the first; every text is asked for once.
    originPerSecondBehindCdn: Math.min(totals.asked / took, 1 / CDN_SECONDS),
  };
}

/**
 * story.json, and the article that it names; null where nothing has changed.
 *
 * @param {(path: string, tag?: string) => Promise<Answer>} ask
 * @param {{ tag: string } | null} known
 */
async function readVersion(ask, known) {
  const answer = await ask('story.json', known?.tag);
  if (answer.status === 304) return null;
  const { title, version } = JSON.parse(answer.text);
  const article = await ask(`versions/${version.files['article.en.md']}/article.en.md`);
  return { tag: answer.tag, mark: markIn(JSON.stringify(title)), article: markIn(article.text) };
}

const markIn = (/** @type {string} */ text) => /Version (\d+)/.exec(text)?.[1] ?? 'none';

/** @param {Agent} agent @returns {(url: string, tag?: string) => Promise<Answer>} */
function asker(agent) {
  return (url, tag) =>
    new Promise((done, fail) => {
      const headers = { 'Accept-Encoding': 'gzip', ...(tag ? { 'If-None-Match': tag } : {}) };
      get(url, { agent, headers }, (answer) => {
        /** @type {Buffer[]} */
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () => {
          const body = Buffer.concat(parts);
          const head = answer.rawHeaders.join(': ').length + 2 * answer.rawHeaders.length + 17;
          done({
            status: answer.statusCode ?? 0,
            text: String(answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body),
            tag: answer.headers.etag ?? '',
            bytes: head + body.length,
          });
        });
      }).on('error', fail);
    });
}

const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
const until = (/** @type {number} */ time) => sleep(Math.max(0, time - performance.now()));
