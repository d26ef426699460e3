import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Capabilities, Key as Keys, Origin, type WebDriver } from 'selenium-webdriver';
import { findMiniBrowser } from '../../tools/browsers/other-browsers.mjs';
import { end } from './display.ts';
import { type Browser, type Tab, WINDOW } from './tab.ts';

const KEYS: Readonly<Record<string, string>> = {
  Alt: Keys.ALT,
  ArrowDown: Keys.ARROW_DOWN,
  Control: Keys.CONTROL,
  ArrowRight: Keys.ARROW_RIGHT,
  End: Keys.END,
  Home: Keys.HOME,
  PageDown: Keys.PAGE_DOWN,
  PageUp: Keys.PAGE_UP,
  Space: ' ',
};

/** Starts WebKitGTK's MiniBrowser, driven through WebDriver. */
export async function openWebKit(display: string): Promise<Browser> {
  const port = await freePort();
  const server = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lastWords = record(server);
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  const driver = await new Builder()
    .usingServer(url)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
      }),
    )
    .build();
  // The window that is there from the start is as good as a new one.
  let first: string | null = await driver.getWindowHandle();
  return {
    newWindow: async () => {
      if (first === null) await driver.switchTo().newWindow('window');
      const handle = first ?? (await driver.getWindowHandle());
      first = null;
      await driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...WINDOW });
      return tabOf(driver, handle);
    },
    close: async () => {
      try {
        await driver.quit();
      } catch (cause) {
        // The browser has ended by itself: what it printed says why.
        throw new Error(`WebKit ended before its test did. ${lastWords()}`, { cause });
      } finally {
        await end(server);
      }
    },
  };
}

/** The driver hands on what the browser prints. Returns a function that gives the end of it. */
function record(program: ChildProcess): () => string {
  let printed = '';
  program.stderr?.on('data', (chunk) => {
    printed = (printed + chunk).slice(-4000);
  });
  return () => printed || 'It printed nothing.';
}

function tabOf(driver: WebDriver, handle: string): Tab {
  /** WebDriver has one window at a time. */
  const here = async () => {
    await driver.switchTo().window(handle);
    return driver;
  };
  const origin = Origin.VIEWPORT;
  const round = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) });
  return {
    goto: async (url) => (await here()).get(url),
    evaluate: async (run, ...args) => (await here()).executeScript(run, ...args),
    press: async (key) => {
      const keys = key.split('+').map((name) => KEYS[name] ?? name);
      const actions = (await here()).actions();
      for (const each of keys) actions.keyDown(each);
      for (const each of keys.toReversed()) actions.keyUp(each);
      await actions.perform();
    },
    type: async (text) => (await here()).actions().sendKeys(text).perform(),
    click: async (at) =>
      (await here())
        .actions()
        .move({ ...round(at), origin })
        .click()
        .perform(),
    drag: async (from, to) => {
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      await (await here())
        .actions()
        .move({ ...round(from), origin })
        .press()
        .move({ ...round(middle), origin })
        .move({ ...round(to), origin })
        .release()
        .perform();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  await new Promise((done) => server.close(done));
  return port;
}

/** Resolves when the driver takes connections; it prints nothing when it does. */
async function answers(url: string): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    try {
      await fetch(`${url}/status`);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise(setImmediate);
    }
  }
}
