import { describe, expect, it, vi } from 'vitest';
import { SvgOverlayHost } from '../../../../src/map/svg/svg-overlay-host.ts';

/** As much of an element as a pin needs. */
function element() {
  const style = {
    set transform(words: string) {
      moved(words);
    },
  };
  const moved = vi.fn<(words: string) => void>();
  const fake = { style, classList: { add: () => {} }, remove: () => {} };
  return { element: fake as unknown as HTMLElement, moved };
}

function stage() {
  const container = { clientWidth: 800, clientHeight: 500 } as HTMLElement;
  const holder = { append: () => {} } as unknown as HTMLElement;
  return new SvgOverlayHost(container, holder, () => {});
}

describe('the stage of the drawn map', () => {
  it('moves its markers, and leaves removed ones alone', () => {
    const map = stage();
    const { element: pinned, moved } = element();
    const pin = map.addMarker(pinned, 130, 42);
    map.zoomBy(1);
    pin.move(131, 42);
    expect(moved).not.toHaveBeenCalled();
    pin.show();
    map.zoomBy(1);
    expect(moved).toHaveBeenCalledTimes(2);
    pin.hide();
    map.zoomBy(1);
    pin.move(132, 42);
    expect(moved).toHaveBeenCalledTimes(2);
    pin.show();
    expect(moved).toHaveBeenCalledTimes(3);
  });
});
