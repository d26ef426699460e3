import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { ZoneField } from '../../../../src/pages/studio/stops/place/zone-field.tsx';
import { createStudioStore } from '../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { noPreview } from './no-preview.ts';

async function open(point: readonly [number, number], zone: string) {
  const { story } = rawStory();
  const places = { alpha: { name: 'Alpha', point, zone } };
  const text = JSON.stringify({ ...(story as object), places });
  const store = createStudioStore({ slug: 'trial', files: new Map([['story.json', text]]) });
  await render(
    <StudioContext value={{ store, preview: noPreview }}>
      <ZoneField place="alpha" />
    </StudioContext>,
  );
  return () => jsonAt(store.getState().draft, 'story.json', ['places', 'alpha', 'zone']);
}

test('near a border the other clock is offered', async () => {
  const zone = await open([134.9, 48.29], 'Asia/Vladivostok');
  const near = page.getByRole('group', { name: /Near a border/ });
  await near.getByRole('button', { name: /^Shanghai/ }).click();
  expect(zone()).toBe('Asia/Shanghai');
  await expect.element(near.getByRole('button', { name: /^Vladivostok/ })).toBeVisible();
});

test('where the clock is that of the point, or shows the same, nothing is asked', async () => {
  await open([-40, 30], 'Etc/GMT+3');
  await expect.element(page.getByRole('combobox')).toBeVisible();
  await expect.element(page.getByRole('group')).not.toBeInTheDocument();
});

test('a clock that the point cannot have is named', async () => {
  const zone = await open([12.9, 49.02], 'Asia/Tokyo');
  const group = page.getByRole('group', { name: /shows? another time/ });
  await group.getByRole('button', { name: /^Berlin/ }).click();
  expect(zone()).toBe('Europe/Berlin');
  await expect.element(page.getByRole('group')).not.toBeInTheDocument();
});
