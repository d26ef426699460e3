import { afterEach, expect, it, vi } from 'vitest';
import { mediaOnServer } from '../../../../src/story/media/media-on-server.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

afterEach(() => vi.unstubAllGlobals());

/** What is reported of a story with these pictures, where the server has these files. */
async function reported(
  src: string,
  { server, media }: { server: Record<string, Response | Error>; media?: object },
): Promise<string[]> {
  const raw = rawStory();
  const { story } = parseStory({
    ...raw,
    story: { ...raw.story, lead: { src, alt: 'A', credit: 'B' } },
    media: media ?? null,
  });
  if (!story) throw new Error('The sample is no story.');
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    expect(method).toBe('HEAD');
    const answer = Object.entries(server).find(([name]) => url.endsWith(`/${name}`))?.[1];
    if (answer instanceof Error) throw answer;
    return answer ?? new Response(null, { status: 404 });
  });
  return (await mediaOnServer(story)).map(({ path, code }) => `${path} ${code}`);
}

const file = (headers: Record<string, string> = {}) => new Response(null, { headers });
const known = { bytes: 900, width: 600, height: 400 };
const copy = { type: 'image/avif', src: 'media/a.avif', width: 600, bytes: 90 };

it.each([
  [
    'nothing of a picture that is there and prepared',
    { 'a.jpg': file({ 'content-length': '900' }) },
    [],
  ],
  ['a picture that is not there', {}, ['a.jpg media-missing']],
  [
    'a picture for which the server sends its start page',
    { 'a.jpg': file({ 'content-type': 'text/html; charset=utf-8' }) },
    ['a.jpg media-missing'],
  ],
  ['nothing where the server does not answer', { 'a.jpg': new Error('offline') }, []],
  ['nothing where the server fails', { 'a.jpg': new Response(null, { status: 503 }) }, []],
  [
    'a picture that has changed since it was prepared',
    { 'a.jpg': file({ 'content-length': '901' }) },
    ['a.jpg media-unprepared'],
  ],
  [
    'nothing of the length of a file that the server compresses',
    { 'a.jpg': file({ 'content-length': '300', 'content-encoding': 'gzip' }) },
    [],
  ],
])('reports %s', async (_, server, expected) => {
  expect(await reported('a.jpg', { server, media: { 'a.jpg': known } })).toEqual(expected);
});

it('reports a picture that was never prepared, and one whose copies are not on the server', async () => {
  const unprepared = ['a.jpg media-unprepared'];
  expect(await reported('a.jpg', { server: { 'a.jpg': file() } })).toEqual(unprepared);
  const media = { 'a.jpg': { ...known, variants: [copy] } };
  expect(await reported('a.jpg', { server: { 'a.jpg': file() }, media })).toEqual(unprepared);
  const server = { 'a.jpg': file(), 'a.avif': file() };
  expect(await reported('a.jpg', { server, media })).toEqual([]);
});

it('asks nothing of pictures on another host', async () => {
  expect(await reported('https://pictures.example/a.jpg', { server: {} })).toEqual([]);
});
