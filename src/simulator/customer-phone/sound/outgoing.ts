/**
 * What the customer phone sends: the synthesised voice, the microphone, a tone or silence, changed in mid-call
 * without a new negotiation because all of them meet in one graph. Knows no call; each call takes its own track.
 */
import { levelOf, MOMENT } from './level.js';

export type Source = 'voice' | 'microphone' | 'tone' | 'silence';

/** The concert pitch, in hertz: easy to recognise at the other end, by ear and by a test. */
export const CONCERT_PITCH = 440;
const TONE_LEVEL = 0.25;

/** Begins with the voice as its source. */
export class Outgoing {
  /** Where the synthesised voice goes in. */
  readonly voice: GainNode;
  readonly #context: AudioContext;
  readonly #tone: GainNode;
  readonly #gate: GainNode;
  readonly #analyser: AnalyserNode;
  #closeMicrophone = () => {};
  #choices = 0;

  /** `frequency` is that of the tone, in hertz. */
  constructor(context: AudioContext, frequency = CONCERT_PITCH) {
    this.#context = context;
    this.voice = new GainNode(context);
    this.#tone = new GainNode(context, { gain: 0 });
    this.#gate = new GainNode(context);
    this.#analyser = new AnalyserNode(context, { fftSize: MOMENT });
    const oscillator = new OscillatorNode(context, { frequency });
    oscillator.connect(this.#tone).connect(this.#gate).connect(this.#analyser);
    this.voice.connect(this.#gate);
    oscillator.start();
  }

  /** What is sent, as a stream for one call; the call may stop its track. Let go when the call is over. */
  openStream(over: AbortSignal): MediaStream {
    const destination = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 1 });
    this.#gate.connect(destination);
    over.addEventListener('abort', () => this.#gate.disconnect(destination), { once: true });
    return destination.stream;
  }

  /**
   * Sends something else from now on. The microphone is open only while it is the source.
   * @throws DOMException the microphone was refused or is missing; what was sent before is still sent
   */
  async choose(source: Source): Promise<void> {
    const choice = ++this.#choices;
    const microphone = source === 'microphone' ? await openMicrophone() : null;
    if (choice !== this.#choices) {
      stop(microphone);
      return;
    }
    this.#closeMicrophone();
    this.voice.gain.value = source === 'voice' ? 1 : 0;
    this.#tone.gain.value = source === 'tone' ? TONE_LEVEL : 0;
    if (microphone) this.#connect(microphone);
  }

  mute(muted: boolean): void {
    this.#gate.gain.value = muted ? 0 : 1;
  }

  /** How loud what is sent is at this moment: root mean square, 0 to 1. */
  level(): number {
    return levelOf(this.#analyser);
  }

  close(): void {
    this.#choices++;
    this.#closeMicrophone();
  }

  #connect(microphone: MediaStream): void {
    const node = new MediaStreamAudioSourceNode(this.#context, { mediaStream: microphone });
    node.connect(this.#gate);
    this.#closeMicrophone = () => {
      node.disconnect();
      stop(microphone);
      this.#closeMicrophone = () => {};
    };
  }
}

function openMicrophone(): Promise<MediaStream> {
  // Absent where the page is neither https nor localhost (Secure Contexts).
  if (!('mediaDevices' in navigator)) return Promise.reject(new DOMException('', 'SecurityError'));
  return navigator.mediaDevices.getUserMedia({ audio: true });
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}
