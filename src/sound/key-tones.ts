/**
 * What the agent hears of the digits that go out: the two tones of each key (ITU-T Q.23), short and quiet. They are
 * played at the agent's loudspeaker and nowhere else; the far end gets its own, as events. Fetched with the first digit.
 */
import { render, SAMPLE_RATE } from './tones.js';

/** Hertz: each key of a row with each of a column. */
const ROWS: readonly (readonly [frequency: number, keys: string])[] = [
  [697, '123A'],
  [770, '456B'],
  [852, '789C'],
  [941, '*0#D'],
];
const COLUMNS: readonly number[] = [1209, 1336, 1477, 1633];

/** Seconds: longer than the 40 ms that a receiver needs (ITU-T Q.24), shorter than the event that is sent meanwhile. */
const LENGTH = 0.1;
/** Of the loudest: as call waiting, to be heard beside a voice and not in its place. */
const LEVEL = 0.06;

type Routable = AudioContext & {
  readonly sinkId?: unknown;
  setSinkId?(id: string): Promise<void>;
};

/** The two frequencies of a key; null for what is no key, such as a pause. */
export function frequenciesOf(key: string): readonly [row: number, column: number] | null {
  for (const [row, keys] of ROWS) {
    const column = COLUMNS[Array.from(keys).indexOf(key.toUpperCase())];
    if (column !== undefined) return [row, column];
  }
  return null;
}

export class KeyTones {
  readonly #open: () => AudioContext;
  #context: AudioContext | null = null;
  /** Tones that are still heard. */
  #sounding = 0;

  /** The context is opened with the first tone, and sleeps while there is none. */
  constructor(open: () => AudioContext = () => new AudioContext()) {
    this.#open = open;
  }

  /** At the device with this identifier, '' for the system's. Always resolves: where it cannot be played, it is not. */
  async play(key: string, sink: string): Promise<void> {
    const frequencies = frequenciesOf(key);
    if (!frequencies) return;
    try {
      const context = (this.#context ??= this.#open());
      await direct(context, sink);
      this.#begin(context, frequencies);
      await context.resume();
    } catch {
      // The digit has gone out all the same.
    }
  }

  #begin(context: AudioContext, frequencies: readonly number[]): void {
    const samples = render({ frequencies, pattern: [LENGTH], level: LEVEL });
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    source.onended = () => {
      this.#sounding -= 1;
      if (this.#sounding === 0) context.suspend().catch(() => {});
    };
    this.#sounding += 1;
    source.connect(context.destination);
    source.start();
  }
}

/** Where that device is gone, or the browser knows no other, it is played at the one of before. */
async function direct(context: Routable, sink: string): Promise<void> {
  if (context.setSinkId && (context.sinkId ?? '') !== sink) await context.setSinkId(sink).catch(() => {});
}
