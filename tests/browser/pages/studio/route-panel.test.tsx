import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Draft } from '../../../../src/draft/draft.ts';
import { legLine } from '../../../../src/draft/edits/legs.ts';
import { setPoint } from '../../../../src/draft/edits/places.ts';
import { setRouteLine } from '../../../../src/draft/edits/route-lines.ts';
import { setInEvent } from '../../../../src/draft/edits/stops.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { routeRows, rowTo } from '../../../../src/draft/route-rows.ts';
import type { Drawn } from '../../../../src/pages/preview/preview-messages.ts';
import type { PreviewLink } from '../../../../src/pages/studio/preview/preview-link.ts';
import { RoutePanel } from '../../../../src/pages/studio/route/route-panel.tsx';
import { createStudioStore } from '../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { noPreview } from './no-preview.ts';

const errors = vi.spyOn(console, 'error');
afterEach(() => {
  expect(errors).not.toHaveBeenCalled();
  errors.mockClear();
});

function sample(): Draft {
  const { slug, story, route, articles } = rawStory();
  return {
    slug,
    files: new Map([
      ['story.json', JSON.stringify(story, null, 2)],
      ['route.geojson', JSON.stringify(route, null, 2)],
      ['article.en.md', articles.en ?? ''],
    ]),
  };
}

/** What the preview was asked to draw, and its answers. */
const preview: {
  begun: Parameters<PreviewLink['draw']>[0];
  onDrawn: Parameters<PreviewLink['draw']>[2];
  steps: string[];
} = { begun: [], onDrawn: () => {}, steps: [] };
const drawn = (line: Drawn['line'], state: Drawn['state'] = 'drawing') =>
  preview.onDrawn({ line, state, canUndo: true, canRedo: false, canRemove: true });
const PREVIEW: PreviewLink = {
  ...noPreview,
  draw: (begun, _, onDrawn) => {
    Object.assign(preview, { begun, onDrawn, steps: [] });
    return { step: (step) => void preview.steps.push(step), end: () => {} };
  },
};

async function open(sampled = sample()) {
  const store = createStudioStore(sampled, () => 0);
  const screen = await render(
    <StudioContext value={{ store, preview: PREVIEW }}>
      <RoutePanel />
    </StudioContext>,
  );
  const draft = () => store.getState().draft;
  return { store, screen, draft };
}

/** Readers of files have tests of their own. */
const read = vi.hoisted(() => ({ line: [] as number[][] }));
vi.mock('../../../../src/pages/studio/import/import-files.ts', () => ({
  importInStudio: async () => {
    const geometry = { type: 'LineString', coordinates: read.line };
    const route = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry }] };
    return { draft: { slug: 'track', files: new Map([['route.geojson', JSON.stringify(route)]]) } };
  },
}));

describe('the route of a story', () => {
  it('says how far, how long and how fast each stretch is, and opens one', async () => {
    const { screen } = await open();
    const row = screen.getByRole('button', { name: /Alpha – Beta/ });
    await expect.element(row).toHaveTextContent('Train · 100 km · 2 hr · 50 km/h');
    row.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(row).toHaveAttribute('aria-expanded', 'true');
    await expect.element(screen.getByLabelText('Travelled by')).toHaveValue('train');
  });

  it('says in red what cannot be', async () => {
    const { store, screen } = await open();
    await screen.getByRole('button', { name: /Beta – Gamma/ }).click();
    await screen.getByLabelText('Official length, km').fill('9000');
    await expect.element(screen.getByText(/would mean travelling 9000 km/)).toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: /Beta – Gamma/ }))
      .toHaveTextContent('Check:');
    store.undo();
    await expect.element(screen.getByText(/would mean travelling/)).not.toBeInTheDocument();
  });

  it('gives a ship its way by sea, which is undone with it', async () => {
    // From Lisbon to Algiers: a straight line crosses Spain.
    const without = setInEvent(sample(), 'beta', ['rides'], undefined);
    const coasts = setPoint(setPoint(without, 'alpha', [-9.2, 38.68]), 'beta', [3.07, 36.78]);
    const { store, screen, draft } = await open(coasts);
    const menu = screen.getByLabelText('Means of travel, Alpha – Beta');
    await userEvent.selectOptions(menu, 'Ship');
    const legs = () => rowTo(draft(), 'beta')?.legs ?? [];
    await expect.poll(() => legLine(draft(), legs()[0]?.id ?? '')?.length ?? 0).toBeGreaterThan(3);
    store.undo();
    expect(legs()).toEqual([]);
    await userEvent.selectOptions(menu, 'Train');
    expect(legLine(draft(), legs()[0]?.id ?? '')).toBeNull();
  });

  it('changes how one travelled and how well that is known', async () => {
    const { screen, draft } = await open();
    await screen.getByRole('button', { name: /Beta – Gamma/ }).click();
    await userEvent.selectOptions(screen.getByLabelText('Travelled by'), 'Plane');
    await userEvent.selectOptions(screen.getByLabelText('Certainty of the route'), 'Reported');
    expect(jsonAt(draft(), 'story.json', ['legs', 1, 'mode'])).toBe('plane');
    expect(jsonAt(draft(), 'story.json', ['stops', 3, 'rides'])).toEqual([
      { leg: 'two', basis: 'reported' },
    ]);
  });

  it('is changed by keyboard alone: how one travelled, how certain that is, how far, and the points', async () => {
    const { screen, draft } = await open();
    screen
      .getByRole('button', { name: /Alpha – Beta/ })
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await expect.element(screen.getByLabelText('Travelled by')).toHaveFocus();
    await userEvent.keyboard('Sh');
    await userEvent.tab();
    await userEvent.keyboard('Re');
    await userEvent.tab();
    await userEvent.keyboard('{Control>}a{/Control}123.5');
    await expect
      .poll(() => jsonAt(draft(), 'story.json', ['legs', 0]))
      .toMatchObject({ mode: 'ship', km: 123.5 });
    expect(routeRows(draft())[0]?.to.entry.rides).toEqual([{ leg: 'one', basis: 'reported' }]);
    const list = screen.getByText('Points as a list');
    list.element().focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    // The line in the middle is removed.
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{Shift>}{End}{/Shift}{Delete}');
    await expect.poll(() => legLine(draft(), 'one')).toHaveLength(2);
  });

  it('draws another line, and each is undone at once', async () => {
    const { store, screen, draft } = await open();
    await screen.getByRole('button', { name: /Alpha – Beta/ }).click();
    await screen.getByRole('button', { name: 'Great circle' }).click();
    expect(legLine(draft(), 'one')).toHaveLength(2);
    await screen.getByRole('button', { name: 'Straight' }).click();
    expect(legLine(draft(), 'one')).toBeNull();
    store.undo();
    store.undo();
    expect(legLine(draft(), 'one')).toHaveLength(3);
    await screen.getByRole('button', { name: 'Along the sea' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('150 km from the sea');
  });

  it('is drawn on the map from the line that there is, and undone as a whole', async () => {
    const { store, screen, draft } = await open();
    await screen.getByRole('button', { name: /Alpha – Beta/ }).click();
    const draw = screen.getByRole('button', { name: 'Draw on the map' });
    await draw.click();
    await expect.element(draw).toHaveAttribute('aria-pressed', 'true');
    await expect.element(screen.getByText(/gets its map ready/)).toBeVisible();
    const begun: [number, number][] = [
      [10, 30],
      [10.4, 30.1],
      [11, 30],
    ];
    expect(preview.begun).toEqual(begun);
    drawn(begun);
    await expect.element(screen.getByText('3 points.', { exact: true })).toBeVisible();
    const line = begun.with(1, [10.6, 30.4]);
    drawn(line);
    await screen.getByRole('button', { name: 'Remove point' }).click();
    // Undo and redo are the line's, wherever the focus is.
    await userEvent.keyboard('{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    expect(preview.steps).toEqual(['remove', 'undo', 'redo']);
    drawn(line, 'done');
    await expect.element(screen.getByText('3 points.', { exact: true })).not.toBeInTheDocument();
    await expect.element(draw).toHaveAttribute('aria-pressed', 'false');
    expect(legLine(draft(), 'one')).toEqual(line);
    store.undo();
    expect(legLine(draft(), 'one')).toEqual(begun);
    expect(store.getState().canUndo).toBe(false);
  });

  it('leaves the line as it was where drawing changed nothing, was given up, or could not begin', async () => {
    const { store, screen } = await open();
    await screen.getByRole('button', { name: /Alpha – Beta/ }).click();
    const draw = screen.getByRole('button', { name: 'Draw on the map' });
    await draw.click();
    drawn(preview.begun, 'done');
    await draw.click();
    drawn([...preview.begun.slice(0, 1), [10.1, 31], ...preview.begun.slice(1)]);
    await userEvent.keyboard('{Escape}');
    await expect.element(draw).toHaveAttribute('aria-pressed', 'false');
    await draw.click();
    preview.onDrawn({
      ...{ line: preview.begun, state: 'failed' },
      ...{ canUndo: false, canRedo: false, canRemove: false },
    });
    await expect.element(screen.getByRole('alert')).toHaveTextContent('did not load');
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByText(/gets its map ready/)).toBeVisible();
    drawn(preview.begun, 'no-map');
    await expect.element(screen.getByRole('alert')).toHaveTextContent('needs the full map');
    expect(store.getState().canUndo).toBe(false);
  });

  it('keeps what was drawn by whoever closes the stretch', async () => {
    const { screen, draft } = await open();
    const row = screen.getByRole('button', { name: /Alpha – Beta/ });
    await row.click();
    await screen.getByRole('button', { name: 'Draw on the map' }).click();
    drawn([
      [10, 30],
      [10.2, 30.3],
      [11, 30],
    ]);
    await row.click();
    await expect.poll(() => legLine(draft(), 'one')?.[1]).toEqual([10.2, 30.3]);
  });

  it('can be written as a list of points', async () => {
    const { screen, draft } = await open();
    await screen.getByRole('button', { name: /Alpha – Beta/ }).click();
    await screen.getByText('Points as a list').click();
    const points = screen.getByLabelText('Points of the line');
    await expect.element(points).toHaveValue('30, 10\n30.1, 10.4\n30, 11');
    await points.fill('30, 10\nhere\n30, 11');
    await expect.element(screen.getByText('Line 2 is not a place')).toBeVisible();
    expect(legLine(draft(), 'one')).toHaveLength(3);
    await points.fill('30, 10\n30.5, 10.5\n30.4, 10.8\n30, 11');
    expect(legLine(draft(), 'one')?.[1]).toEqual([10.5, 30.5]);
  });

  it('says how much a line weighs that has more points than the page needs, and simplifies it', async () => {
    const { store, screen, draft } = await open();
    const line = Array.from({ length: 5001 }, (_, i): [number, number] => [
      10 + i / 5000,
      30 + (i % 2) / 1e4,
    ]);
    store.edit((now) => setRouteLine(now, 'beta', { line, basis: 'surveyed' }));
    await screen.getByRole('button', { name: /Alpha – Beta/ }).click();
    await expect
      .element(screen.getByText(/5,001 points, \d+ kB; the page needs \d+\./))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Simplify', exact: true }).click();
    await expect.poll(() => legLine(draft(), 'one')?.length).toBeLessThan(100);
    expect(legLine(draft(), 'two')).toHaveLength(3);
    await expect
      .element(screen.getByRole('button', { name: 'Simplify', exact: true }))
      .not.toBeInTheDocument();
    store.undo();
    await screen.getByRole('button', { name: 'Simplify all lines' }).click();
    await expect.poll(() => legLine(draft(), 'one')?.length).toBeLessThan(100);
  });

  it('takes its lines from a track, and says which stops it does not pass', async () => {
    const { store, screen, draft } = await open();
    read.line = [
      [9.9, 30],
      [10.3, 30.1],
      [10.6, 30.2],
      [11.1, 30],
    ];
    await userEvent.upload(
      screen.getByLabelText('Take all lines from a track …'),
      new File(['<gpx/>'], 'ride.gpx'),
    );
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent(
        'The track gave the lines of 1 of 2 stretches. It passes more than 10 km from Gamma. The other lines are as they were.',
      );
    expect(legLine(draft(), 'one')?.length).toBeGreaterThan(3);
    expect(legLine(draft(), 'two')).toHaveLength(3);
    store.undo();
    expect(legLine(draft(), 'one')).toHaveLength(3);
  });
});
