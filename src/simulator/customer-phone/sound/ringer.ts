/** What the person hears before the call is up: ringing at the other end, or their own bell. */

/** Seconds and hertz; the ringing tone is the European one (ITU-T E.180), the bell a warble of two tones. */
const TUNES = {
  ringback: { period: 4, sounding: 1, level: 0.06, frequency: () => 425 },
  bell: {
    period: 3,
    sounding: 1.2,
    level: 0.1,
    frequency: (time: number) => (Math.floor(time * 20) % 2 === 0 ? 660 : 880),
  },
} as const;

export type Tune = keyof typeof TUNES;

const SAMPLE_RATE = 8000;

export class Ringer {
  readonly #context: AudioContext;
  #playing: { readonly tune: Tune; readonly source: AudioBufferSourceNode } | null = null;

  constructor(context: AudioContext) {
    this.#context = context;
  }

  /** Plays a tune again and again, or with null falls silent. */
  play(tune: Tune | null): void {
    if (tune === (this.#playing?.tune ?? null)) return;
    this.#playing?.source.disconnect();
    this.#playing = tune && { tune, source: this.#loop(tune) };
  }

  #loop(tune: Tune): AudioBufferSourceNode {
    const samples = compose(tune);
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(this.#context, { buffer, loop: true });
    source.connect(this.#context.destination);
    source.start();
    return source;
  }
}

/** One period of a tune. The phase runs on from tone to tone, so that nothing clicks. */
function compose(tune: Tune): Float32Array<ArrayBuffer> {
  const { period, sounding, level, frequency } = TUNES[tune];
  let phase = 0;
  return Float32Array.from({ length: period * SAMPLE_RATE }, (_, index) => {
    const time = index / SAMPLE_RATE;
    phase += (2 * Math.PI * frequency(time)) / SAMPLE_RATE;
    const edge = Math.min(time, sounding - time) / 0.01;
    return level * Math.sin(phase) * Math.min(1, Math.max(0, edge));
  });
}
