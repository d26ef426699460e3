import type { CDPSession, Page } from 'playwright';

/** A picture of the page as it was seen at one moment. */
interface Shot {
  /** Epoch ms. */
  readonly at: number;
  /** JPEG, base64. */
  readonly picture: string;
}

/** Two colours are near where no channel differs by more, of 255: what JPEG and antialiasing blur. */
const NEAR = 24;
/** Pictures are compared at this width at most, pixels. */
const WIDTH = 480;

/** Takes a picture whenever the page has changed, until `stop` is called, which gives them by time. */
export async function watchPage(cdp: CDPSession): Promise<() => Promise<Shot[]>> {
  const shots: Shot[] = [];
  cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    if (metadata.timestamp) shots.push({ at: metadata.timestamp * 1000, picture: data });
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await cdp.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 80,
    maxWidth: WIDTH,
    maxHeight: WIDTH * 3,
    everyNthFrame: 1,
  });
  return async () => {
    await cdp.send('Page.stopScreencast');
    return shots.sort((a, b) => a.at - b.at);
  };
}

/**
 * The share of pixels that have their last colour, or nearly, in each picture.
 *
 * @param page any page: pictures are decoded there
 */
export function shares(page: Page, shots: readonly Shot[]): Promise<number[]> {
  return page.evaluate(
    async ({ pictures, near }) => {
      const decode = async (picture: string) => {
        const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      };
      const last = await decode(pictures.at(-1) ?? '');
      const found: number[] = [];
      for (const picture of pictures) {
        const data = await decode(picture);
        let same = 0;
        for (let i = 0; i < last.length; i += 4) {
          const off = [0, 1, 2].some(
            (c) => Math.abs((data[i + c] ?? 0) - (last[i + c] ?? 0)) > near,
          );
          if (!off) same += 1;
        }
        found.push(same / (last.length / 4));
      }
      return found;
    },
    { pictures: shots.map(({ picture }) => picture), near: NEAR },
  );
}

/** When a page had reached a share of its last look for good, epoch ms. */
export function completeAt(shots: readonly Shot[], all: readonly number[], share: number): number {
  const before = all.findLastIndex((value) => value < share);
  return shots[before + 1]?.at ?? Number.NaN;
}
