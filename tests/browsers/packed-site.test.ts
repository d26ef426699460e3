import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { complainsOfNothing, mapIsReady } from './driver.ts';
import { inEachBrowser } from './each-browser.ts';
import { servePacked } from './packed-site.ts';
import { isThere } from './part.ts';
import { button, downloaded, fill, openExample, openPanel, previewShows } from './studio-driver.ts';

const HOSTS = [
  { base: '/a%20desk/trains/', headers: false },
  { base: '/', headers: true },
];

inEachBrowser(({ visit }) => {
  test('the site that the studio packs opens in a folder of a host, and with the headers of the build', async () => {
    const tab = await visit('studio.html');
    await openExample(tab, 'Kim’s train to Vladivostok');
    await openPanel(tab, 'Story');
    await fill(tab, /^Title/, 'North by train');
    await previewShows(tab, 'North by train');
    await openPanel(tab, 'Publish');
    const zip = unzipSync(await downloaded(tab, button('Download the site')));
    const files = Object.fromEntries(
      Object.entries(zip).map(([path, bytes]) => [path.replace('vladivostok-2019/', ''), bytes]),
    );

    for (const host of HOSTS) {
      const site = await servePacked(files, host);
      try {
        await tab.goto(site.url);
        await mapIsReady(tab);
        await isThere(tab, { role: 'heading', name: 'North by train' });
        await complainsOfNothing(tab);
        await tab.goto(`${site.url}present.html`);
        await mapIsReady(tab);
        await complainsOfNothing(tab);
        await tab.goto(`${site.url}embed.html`);
        await mapIsReady(tab);
        await complainsOfNothing(tab);
        expect(site.missing).toEqual([]);
      } finally {
        await site.close();
      }
    }
  });
});
