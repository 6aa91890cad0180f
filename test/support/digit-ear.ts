/** Hears the digits that sound somewhere in an audio context, as often as it looks. */
import { DigitListener } from '../../src/simulator/customer-phone/sound/digits.js';

export class DigitEar {
  heard = '';
  loudest = 0;
  readonly #context: BaseAudioContext;
  readonly #analyser: AnalyserNode;
  readonly #digits: DigitListener;
  readonly #samples = new Float32Array(4096);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: BaseAudioContext) {
    this.#context = context;
    this.#analyser = new AnalyserNode(context, { fftSize: this.#samples.length });
    this.#digits = new DigitListener(context.sampleRate);
    this.#listen(context.currentTime);
  }

  /** What is connected to it is heard. */
  get input(): AudioNode {
    return this.#analyser;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #listen(last: number): void {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const now = this.#context.currentTime;
    this.heard += this.#digits.hear(this.#samples, Math.round((now - last) * this.#context.sampleRate));
    this.loudest = Math.max(this.loudest, ...this.#samples);
    this.#timer = setTimeout(() => this.#listen(now), 10);
  }
}
