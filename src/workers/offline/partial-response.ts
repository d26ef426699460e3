/**
 * The part of a cached file that a request's `Range` asks for (RFC 9110, 14): a player asks for films and
 * sounds piece by piece, and Safari plays none that comes whole. Several ranges at once are answered with the
 * whole file, as is a unit other than bytes.
 */
export async function partialResponse(whole: Response, range: string): Promise<Response> {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (first === '' && last === '') return whole;
  const body = await whole.blob();
  const from = first === '' ? Math.max(0, body.size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? body.size - 1 : Math.min(Number(last), body.size - 1);
  const headers = new Headers(whole.headers);
  if (from > to) {
    headers.set('content-range', `bytes */${body.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${from}-${to}/${body.size}`);
  headers.set('content-length', String(to - from + 1));
  return new Response(body.slice(from, to + 1), { status: 206, headers });
}
