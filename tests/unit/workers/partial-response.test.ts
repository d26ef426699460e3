import { describe, expect, it } from 'vitest';
import { partialResponse } from '../../../src/workers/offline/partial-response.ts';

async function ask(range: string) {
  const whole = new Response('0123456789', { headers: { 'content-type': 'video/mp4' } });
  const answer = await partialResponse(whole, range);
  return {
    status: answer.status,
    range: answer.headers.get('content-range'),
    type: answer.headers.get('content-type'),
    body: await answer.text(),
  };
}

describe('partialResponse', () => {
  it.each<[string, string, string]>([
    ['bytes=0-', 'bytes 0-9/10', '0123456789'],
    ['bytes=0-1', 'bytes 0-1/10', '01'],
    ['bytes=4-6', 'bytes 4-6/10', '456'],
    ['bytes=8-99', 'bytes 8-9/10', '89'],
    ['bytes=-3', 'bytes 7-9/10', '789'],
    ['bytes=-99', 'bytes 0-9/10', '0123456789'],
  ])('answers %s with that part', async (asked, range, body) => {
    expect(await ask(asked)).toEqual({ status: 206, range, type: 'video/mp4', body });
  });

  it.each(['bytes=10-', 'bytes=6-4', 'bytes=-0'])('has no part for %s', async (asked) => {
    expect(await ask(asked)).toMatchObject({ status: 416, range: 'bytes */10', body: '' });
  });

  it.each(['bytes=-', 'bytes=0-1,4-5', 'lines=0-1', 'nonsense', ''])(
    'answers %j with the whole file',
    async (asked) => {
      expect(await ask(asked)).toMatchObject({ status: 200, range: null, body: '0123456789' });
    },
  );
});
