/**
 * Runs in each page before its own scripts, and keeps what the page complains of in
 * `window.complaints`: errors and warnings of the console, errors that nobody catches, files that don't
 * load, and what the page's policy forbids. Sent as text, so it refers to nothing outside itself.
 */
export function listen(): void {
  const { console } = window;
  const complaints: string[] = [];
  Object.assign(window, { complaints });
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...words: unknown[]) => {
      complaints.push(`console.${level}: ${words.map(String).join(' ')}`);
      say.apply(console, words);
    };
  }
  addEventListener(
    'error',
    ({ target, message }) => {
      // Firefox refuses a hint for the script that the page has begun with; what is missing does not load later either.
      if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
      const file = target instanceof Element && (target.getAttribute('src') ?? target.outerHTML);
      complaints.push(file ? `does not load: ${file}` : `error: ${message}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) =>
    complaints.push(`unhandled rejection: ${reason}`),
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`${violatedDirective} forbids ${blockedURI}`),
  );
}
