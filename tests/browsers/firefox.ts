import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { findFirefox } from '../../tools/browsers/other-browsers.mjs';
import { type Browser, type Tab, WINDOW } from './tab.ts';

/** WebGL 2 in software: by EGL, and from a content process that may open Mesa's files. */
const PREFERENCES = {
  'webgl.force-enabled': true,
  'gfx.x11-egl.force-enabled': true,
  'security.sandbox.content.level': 0,
};

/** Starts Firefox, driven through WebDriver BiDi. */
export async function openFirefox(display: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: false,
    env: { ...process.env, DISPLAY: display, MOZ_X11_EGL: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    extraPrefsFirefox: PREFERENCES,
  });
  return {
    newWindow: async () => {
      const page = await browser.newPage({ type: 'window' });
      await page.setViewport(WINDOW);
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: async (run, ...args) => page.evaluate(run, ...args),
    press: async (key) => {
      const keys = key.split('+') as KeyInput[];
      for (const each of keys) await page.keyboard.down(each);
      for (const each of keys.toReversed()) await page.keyboard.up(each);
    },
    type: (text) => page.keyboard.type(text),
    click: ({ x, y }) => page.mouse.click(x, y),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
  };
}
