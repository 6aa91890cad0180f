/** What the customer hears: the agent's audio, played and measured. */
import { energyOf, shareAt } from './goertzel.js';
import { latestSamples, levelOf, MOMENT } from './level.js';

/** Milliseconds between two looks at what came in, and how many samples are kept for a page that is late. */
const PERIOD = 40;
const KEPT = 32_768;

export class Incoming {
  readonly #meter: AnalyserNode;
  readonly #recorder: AnalyserNode;
  readonly #loudspeaker: GainNode;
  #energy = 0;

  /** Plays and measures until `over`. */
  constructor(context: AudioContext, stream: MediaStream, over: AbortSignal) {
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
    this.#meter = new AnalyserNode(context, { fftSize: MOMENT });
    this.#recorder = new AnalyserNode(context, { fftSize: KEPT });
    this.#loudspeaker = new GainNode(context);
    source.connect(this.#meter);
    source.connect(this.#recorder);
    source.connect(this.#loudspeaker).connect(context.destination);
    const stopPump = pump(stream);
    const timer = setInterval(this.#listener(context), PERIOD);
    over.addEventListener(
      'abort',
      () => {
        clearInterval(timer);
        stopPump();
        source.disconnect();
        this.#loudspeaker.disconnect();
      },
      { once: true },
    );
  }

  /** All that has been heard so far: mean square times seconds. */
  get energy(): number {
    return this.#energy;
  }

  /** How loud the agent is at this moment: root mean square, 0 to 1. */
  level(): number {
    return levelOf(this.#meter);
  }

  /** The share of what is heard at this moment that lies at a frequency in hertz, 0 to 1. */
  toneShare(frequency: number): number {
    return shareAt(latestSamples(this.#meter), frequency, this.#meter.context.sampleRate);
  }

  /** Heard through the loudspeaker or not; what is measured stays the same. */
  play(aloud: boolean): void {
    this.#loudspeaker.gain.value = aloud ? 1 : 0;
  }

  /** Adds up what came in since the last look. */
  #listener(context: AudioContext): () => void {
    const { sampleRate } = context;
    let until = context.currentTime;
    return () => {
      const now = context.currentTime;
      const samples = latestSamples(this.#recorder);
      const fresh = Math.min(samples.length, Math.round((now - until) * sampleRate));
      until = now;
      this.#energy += energyOf(samples.subarray(samples.length - fresh)) / sampleRate;
    };
  }
}

/** Chromium decodes a remote stream only while a media element pulls it (crbug.com/933677); this one is mute. */
function pump(stream: MediaStream): () => void {
  const element = new Audio();
  element.muted = true;
  element.srcObject = stream;
  // Ended in the same moment: there is nothing left to pull.
  element.play().catch(() => {});
  return () => {
    element.pause();
    element.srcObject = null;
  };
}
