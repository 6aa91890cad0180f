/**
 * A sound that repeats itself until it is stopped. The browser does the repeating: no timer and no code of ours runs
 * meanwhile.
 */

/** Seconds: too short to be heard as a fading, long enough not to click. */
const FADE = 0.01;

export class Loop {
  readonly #source: AudioBufferSourceNode;
  readonly #gain: GainNode;

  /** Begins at once, or when the context runs. `over` is told when it has ended and everything is disconnected. */
  constructor(context: BaseAudioContext, buffer: AudioBuffer, over: () => void) {
    this.#gain = new GainNode(context);
    this.#source = new AudioBufferSourceNode(context, { buffer, loop: true });
    this.#source.connect(this.#gain).connect(context.destination);
    this.#source.onended = () => {
      this.#gain.disconnect();
      over();
    };
    this.#source.start();
  }

  /** Falls silent. A loop that has not sounded yet needs no fading: it would be all that is ever heard of it. */
  stop(isHeard = true): void {
    const { currentTime } = this.#source.context;
    const end = currentTime + (isHeard ? FADE : 0);
    this.#gain.gain.setValueAtTime(1, currentTime).linearRampToValueAtTime(0, end);
    this.#source.stop(end);
  }
}
