import { ownAddress } from './host-page/sites.ts';
import { defineWhistleStop } from './whistle-stop.ts';

// A server that renders the page may import this too.
if (globalThis.customElements) {
  const script = ownAddress();
  const define = () => defineWhistleStop(script);
  // A classic script may run before the element's words and the article's paragraphs are there.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', define);
  else define();
}
