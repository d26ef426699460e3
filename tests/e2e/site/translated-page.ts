import type { Page } from '@playwright/test';

/**
 * Does to the page what a translator in the browser does: each text goes into two `<font>` elements, at
 * once and whenever the page writes another, with a mark before it in place of other words.
 */
export async function translatePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const KEPT =
      'script, style, textarea, noscript, code, svg, font, [translate="no"], .notranslate';
    const translate = (text: Text) => {
      if (!text.data.trim() || !text.parentElement || text.parentElement.closest(KEPT)) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `»${text.data}`;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const within = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let next = walker.nextNode(); next; next = walker.nextNode()) texts.push(next as Text);
      for (const text of texts) translate(text);
    };
    within(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          if (node instanceof Text) translate(node);
          else within(node);
        }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/**
 * The texts that React would write into nodes of their own, because something else stands beside them.
 * A translator takes such a node away, and React then fails or changes a text that nobody sees. Each
 * belongs into an element of its own. Not in an article's prose, which is replaced as a whole.
 */
export function bareTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Fiber {
      readonly tag: number;
      readonly memoizedProps: unknown;
      readonly return: Fiber | null;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
    }
    /** React's number for a text that is not alone in its element. */
    const HOST_TEXT = 6;
    const root = document.querySelector('#root') as Element;
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$')) ?? '';
    const container = Reflect.get(root, key) as { readonly stateNode: { readonly current: Fiber } };
    const found = new Set<string>();
    const stack: Fiber[] = [container.stateNode.current];
    for (let fiber = stack.pop(); fiber; fiber = stack.pop()) {
      if (fiber.sibling) stack.push(fiber.sibling);
      if (fiber.child) stack.push(fiber.child);
      if (fiber.tag !== HOST_TEXT || !String(fiber.memoizedProps).trim()) continue;
      // By React's own tree: the text itself may have left the page.
      const around: string[] = [];
      for (let up = fiber.return; up; up = up.return) {
        const name = (up.memoizedProps as { className?: unknown } | null)?.className;
        if (typeof name === 'string') around.push(name);
      }
      if (around.some((name) => name.includes('article-prose'))) continue;
      found.add(`${around[0]}: ${String(fiber.memoizedProps).trim()}`);
    }
    return [...found];
  });
}
