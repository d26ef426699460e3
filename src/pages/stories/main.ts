import '../../ui/tokens.css';
import '../../ui/text/fonts.css';
import '../../ui/base.css';
import '../language-links.css';
import './stories.css';
import { boot } from '../start/boot.ts';

boot({ start: () => {}, always: keepTheme });

/** The stories open in the theme that this page's address asks for. */
function keepTheme(root: HTMLElement): void {
  const { theme } = document.documentElement.dataset;
  if (!theme || theme === 'auto') return;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const url = new URL(link.href);
    url.searchParams.set('theme', theme);
    link.href = url.href;
  }
}
