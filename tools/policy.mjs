// @ts-check

/** https, a host that may begin with `*.`, and a port: what a policy takes for a source, and no more. */
const ORIGIN = /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i;

/**
 * The hosts that stories may fetch maps from, as `WHISTLESTOP_MAP_HOSTS` names them.
 *
 * @param {string | undefined} text origins, separated by spaces
 * @returns {string[]}
 */
export function mapHosts(text) {
  const hosts = (text ?? '').split(/\s+/).filter((host) => host !== '');
  for (const host of hosts) {
    if (!ORIGIN.test(host))
      throw new Error(
        `WHISTLESTOP_MAP_HOSTS: "${host}" must be an origin like https://tiles.example.org`,
      );
  }
  return hosts;
}

/**
 * What the built pages may load: their own files, nothing inline, nobody else's host but those named.
 *
 * @param {readonly string[]} [hosts] hosts of maps, which are fetched, and whose pictures are drawn
 */
export function contentSecurityPolicy(hosts = []) {
  const also = hosts.map((host) => ` ${host}`).join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${also}`,
    "font-src 'self'",
    `connect-src 'self'${also}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
