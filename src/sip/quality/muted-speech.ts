/**
 * Listens to an agent who is muted, to tell them so. What it hears is measured and forgotten: it has a copy of the
 * microphone's track for itself, and the one that is sent stays disabled.
 */

/** Samples of one measurement: as many as an analyser takes, two thirds of a second. */
const SAMPLES = 32_768;

export class MutedSpeech {
  #source: MediaStreamTrack | null = null;
  #ears: Ears | null = null;

  /** Root mean square of what this microphone has just heard, from 0 to 1; null listens to none. */
  level(microphone: MediaStreamTrack | null): number | null {
    if (microphone !== this.#source) {
      this.#ears?.close();
      this.#source = microphone;
      this.#ears = microphone && new Ears(microphone);
    }
    return this.#ears?.level() ?? null;
  }
}

class Ears {
  readonly #track: MediaStreamTrack;
  readonly #context = new AudioContext();
  readonly #analyser = this.#context.createAnalyser();
  readonly #samples = new Float32Array(SAMPLES);

  constructor(microphone: MediaStreamTrack) {
    this.#track = microphone.clone();
    this.#track.enabled = true;
    this.#analyser.fftSize = SAMPLES;
    this.#context.createMediaStreamSource(new MediaStream([this.#track])).connect(this.#analyser);
  }

  level(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample ** 2, 0);
    return Math.sqrt(power / SAMPLES);
  }

  close(): void {
    this.#track.stop();
    this.#context.close().catch(() => {});
  }
}
