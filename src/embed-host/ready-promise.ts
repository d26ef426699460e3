import type { WhistleStopReady } from './api.ts';

/** The element's promise of a story. A new frame renews it, unless somebody still waits for the first. */
export class ReadyPromise {
  current!: Promise<WhistleStopReady>;
  #resolve!: (story: WhistleStopReady) => void;
  #reject!: (reason: Error) => void;
  #isSettled = true;

  constructor() {
    this.renew();
  }

  /** Makes a new promise where the one of now is settled. */
  renew(): void {
    if (!this.#isSettled) return;
    this.#isSettled = false;
    this.current = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // A page that does not use the promise must not get an error in its console.
    this.current.catch(() => {});
  }

  resolve(story: WhistleStopReady): void {
    this.renew();
    this.#isSettled = true;
    this.#resolve(story);
  }

  reject(reason: string): void {
    this.#isSettled = true;
    this.#reject(new Error(reason));
  }
}
