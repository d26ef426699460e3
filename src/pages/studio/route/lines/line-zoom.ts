import { MAX_ZOOM, maxZoomOf } from '../../../../map/basemap/max-zoom.ts';
import type { Story } from '../../../../story/model.ts';

/** A zoom level is looked up at so many points of a line. */
const LOOKS = 50;

/** The greatest zoom level that a story's map has along a line; that of any map where there is no story yet. */
export function zoomAlong(story: Story | null): (line: readonly (readonly number[])[]) => number {
  if (!story) return () => MAX_ZOOM;
  const zoomAt = maxZoomOf(story);
  return (line) => {
    const step = Math.max(1, Math.floor(line.length / LOOKS));
    let most = 0;
    for (let i = 0; i < line.length; i += step) {
      const [lon = 0, lat = 0] = line[i] ?? [];
      most = Math.max(most, zoomAt([lon, lat]));
    }
    return Math.min(MAX_ZOOM, most);
  };
}
