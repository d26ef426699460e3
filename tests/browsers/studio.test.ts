import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inEachBrowser } from './each-browser.ts';
import { isGone, isThere, press } from './part.ts';
import {
  button,
  downloaded,
  fill,
  focusOn,
  hasStops,
  hasText,
  isChosen,
  openExample,
  openPanel,
  paste,
  previewIsReady,
  previewShows,
  shows,
} from './studio-driver.ts';

const STORY = 'Kim’s train to Vladivostok';
const TABLE = [
  'place,latitude,longitude,arrive,leave,by',
  'Porto,41.1496,-8.6110,2024-05-01 08:00,2024-05-01 09:00,',
  'Coimbra,40.2111,-8.4291,2024-05-01 10:00,2024-05-01 11:00,train',
  'Lisbon,38.7139,-9.1220,2024-05-01 13:00,,train',
].join('\n');

inEachBrowser(({ visit }) => {
  test('an example is edited, the preview follows, and the zip is offered', async () => {
    const tab = await visit('studio.html');
    await openExample(tab, STORY);
    await openPanel(tab, 'Story');
    await fill(tab, 'Title', 'North by train');
    await previewShows(tab, 'North by train');

    await openPanel(tab, 'Stops');
    await press(tab, button(/^Red carpet at Khasan/));
    await fill(tab, 'Arrival', '24 April, about 10:50');
    await shows(tab, 'Understood as: Wed 24 April 2019, about 10:50');
    await previewShows(tab, 'about 10:50');

    await openPanel(tab, 'Publish');
    const files = unzipSync(await downloaded(tab, button('Download the story')));
    const story = new TextDecoder().decode(files['vladivostok-2019/story.json']);
    expect(story).toContain('North by train');
    expect(story).toContain('2019-04-24T10:50');
  });

  test('a table is imported, a stop moves by keys, and a reload finds the draft', async () => {
    const tab = await visit('studio.html');
    await press(tab, button('Paste a table instead'));
    await paste(tab, /^Rows copied/, TABLE);
    await press(tab, button('Import'));
    await press(tab, button('Open in the studio'));
    await previewIsReady(tab);
    await hasStops(tab, ['Porto', 'Coimbra', 'Lisbon']);

    await focusOn(tab, button(/^Coimbra/));
    await tab.press('Alt+ArrowDown');
    await hasStops(tab, ['Porto', 'Lisbon', 'Coimbra']);
    await tab.press('Control+z');
    await hasStops(tab, ['Porto', 'Coimbra', 'Lisbon']);

    await openPanel(tab, 'Story');
    await fill(tab, 'Title', 'South by train');
    await shows(tab, 'Kept in this browser');
    await tab.evaluate(() => location.reload());
    await press(tab, button('South by train'));
    await previewIsReady(tab);
    await hasStops(tab, ['Porto', 'Coimbra', 'Lisbon']);
  });

  test('a town is found by name, its zone by its point, and a line is drawn', async () => {
    const tab = await visit('studio.html');
    await openExample(tab, STORY);
    await press(tab, button('Add a stop'));
    await fill(tab, 'Where', 'Sapporo');
    await press(tab, button(/^Sapporo/));
    await isChosen(tab, 'Time zone', 'Asia/Tokyo');
    await fill(tab, 'Where', '43.115, 131.8855');
    await isChosen(tab, 'Time zone', 'Asia/Vladivostok');
    await hasText(tab, 'Where', '43.115, 131.8855');

    await openPanel(tab, 'Route');
    await press(tab, button(/^Khasan – Ussuriysk/));
    await press(tab, button('Draw on the map'));
    // It begins with the line that there is.
    const points = { role: 'status', name: /^[\d,]+ points?\.$/ } as const;
    await isThere(tab, points);
    await press(tab, button('Give up'));
    await isGone(tab, points);
  });
});
