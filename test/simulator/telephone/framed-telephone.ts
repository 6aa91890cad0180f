/** A desktop that nobody looks at, with the telephone in its frame, and the way to ask that for something. */
import type { DesktopConfig } from '../../../src/config/config.js';
import { Desktop } from '../../../src/simulator/desktop/index.js';
import type { Seed } from '../../../src/simulator/records/seed.js';
import { PROVIDER_ORIGIN } from '../scene.js';

interface Answer {
  readonly from?: string;
  readonly ready?: unknown;
  readonly answer?: number;
  readonly result?: unknown;
  readonly rejection?: unknown;
}

const NAME = 'phone';
const PAGE = `${PROVIDER_ORIGIN}/test/simulator/telephone/telephone.html?name=${NAME}&unknownCaller=`;

export class FramedTelephone {
  readonly desktop: Desktop;
  readonly #frame = document.createElement('iframe');
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  constructor(records: Seed, unknownCaller: DesktopConfig['unknownCaller'] = 'nothing') {
    const phone = { name: NAME, label: 'The phone', channelUrl: PAGE + unknownCaller };
    this.desktop = new Desktop({ providers: [phone], records });
    window.addEventListener('message', this.#hear);
  }

  /** Resolves when the telephone knows its desktop. */
  async open(): Promise<void> {
    const [provider] = this.desktop.providers;
    if (!provider?.frameUrl) throw new Error('The provider has no page.');
    const ready = new Promise<unknown>((resolve) => this.#waiting.set(0, resolve));
    document.body.append(this.#frame);
    this.desktop.seat(provider, this.#frame);
    this.#frame.src = provider.frameUrl;
    await ready;
  }

  close(): void {
    window.removeEventListener('message', this.#hear);
    this.#frame.remove();
    this.desktop.close();
  }

  /** Resolves as soon as it is so in the desktop. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise((resolve) => this.desktop.addEventListener('change', resolve, { once: true }));
    }
  }

  async asks(method: string, ...args: readonly unknown[]): Promise<unknown> {
    const ask = (this.#asked += 1);
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(ask, resolve));
    this.#frame.contentWindow?.postMessage({ ask, method, args }, '*');
    const { result, rejection } = await answered;
    if (rejection !== undefined) throw new Error(`${method}: ${JSON.stringify(rejection)}`);
    return result;
  }

  readonly #hear = ({ data }: MessageEvent<Answer | null>): void => {
    if (data?.from !== NAME) return;
    const answer = data.answer ?? 0;
    this.#waiting.get(answer)?.(data);
    this.#waiting.delete(answer);
  };
}
