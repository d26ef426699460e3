import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ErrorBoundary } from '../../../../src/ui/issues/error-boundary.tsx';
import { visibleIssues } from '../../../../src/ui/issues/issues.ts';

it('shows a message in place of a failed view, keeps its neighbours, and tries again', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  let fails = true;
  function View() {
    if (fails) throw new TypeError('Cannot read properties of undefined');
    return <p>The view.</p>;
  }
  const screen = await render(
    <>
      <ErrorBoundary code="map" what="The map stopped working." hint="The article still works.">
        <View />
      </ErrorBoundary>
      <p>Beside it.</p>
    </>,
  );
  await expect.element(screen.getByText('The map stopped working.')).toBeVisible();
  await expect.element(screen.getByText('Beside it.')).toBeVisible();
  expect(document.body.textContent).not.toContain('undefined');
  expect(visibleIssues().map(({ code, shown }) => [code, shown])).toEqual([
    ['map-stopped', 'view'],
  ]);
  expect(error.mock.calls.flat()).toContainEqual(expect.any(TypeError));
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('The map stopped working.')).toBeVisible();
  fails = false;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('The view.')).toBeVisible();
  expect(visibleIssues()).toEqual([]);
});
