/** What the customer hears: the agent's audio, played, measured, and searched for the digits of a keypad. */
import { DigitListener, keyHeard } from './digits.js';
import { shareAt } from './goertzel.js';
import { latestSamples, levelOf } from './level.js';

/** Milliseconds between two looks for digits: twice in each stretch of samples, so that no tone falls between. */
const DIGIT_PERIOD = 20;

export class Incoming {
  readonly #analyser: AnalyserNode;
  readonly #loudspeaker: GainNode;

  /** Plays and measures until `over`. `heardDigit` is told each key that the agent presses. */
  constructor(
    context: AudioContext,
    stream: MediaStream,
    over: AbortSignal,
    heardDigit: (digit: string) => void,
  ) {
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
    this.#analyser = new AnalyserNode(context, { fftSize: 2048 });
    this.#loudspeaker = new GainNode(context);
    source.connect(this.#analyser);
    source.connect(this.#loudspeaker).connect(context.destination);
    const stopPump = pump(stream);
    const listener = new DigitListener();
    const timer = setInterval(() => {
      const digit = listener.listen(keyHeard(latestSamples(this.#analyser), context.sampleRate));
      if (digit) heardDigit(digit);
    }, DIGIT_PERIOD);
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

  /** How loud the agent is at this moment: root mean square, 0 to 1. */
  level(): number {
    return levelOf(this.#analyser);
  }

  /** The share of what is heard at this moment that lies at a frequency in hertz, 0 to 1. */
  toneShare(frequency: number): number {
    return shareAt(latestSamples(this.#analyser), frequency, this.#analyser.context.sampleRate);
  }

  /** Heard through the loudspeaker or not; what is measured stays the same. */
  play(aloud: boolean): void {
    this.#loudspeaker.gain.value = aloud ? 1 : 0;
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
