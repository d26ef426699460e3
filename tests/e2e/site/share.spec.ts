import { expect } from '@playwright/test';
import { openReader, tellsNow, test } from '../driver.ts';

test('a stop with a picture is shared by a page with its card, which leads to the stop', async ({
  page,
  request,
}) => {
  await openReader(page, { stop: 'tumen', theme: 'dark' });
  await page.getByRole('button', { name: 'Share' }).click();
  const link = page.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/\/share\/vladivostok-2019\/tumen\.html\?theme=dark$/);
  const address = await link.inputValue();
  // Who previews the link runs no script.
  const html = await (await request.get(address)).text();
  const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
  const picture = await request.get(new URL(card, address).href);
  expect(picture.headers()['content-type']).toBe('image/jpeg');

  await page.goto(address);
  await expect(page).toHaveURL(/\?stop=tumen&theme=dark$/);
  await tellsNow(page, 'tumen');
});
