/** Who is heard: everybody's microphone is a tone of their own, which is looked for in what the others hear. */
import { powersAt } from '../../../src/simulator/customer-phone/sound/goertzel.js';
import { latestSamples } from '../../../src/simulator/customer-phone/sound/level.js';
import { eventually } from './eventually.js';
import { replaceMicrophone, restoreMicrophone } from './microphones.js';
import type { Phone } from './phones.js';

/** Hertz, none a multiple of another. */
export const TONES = { bob: 500, alice: 1300, carol: 1900, 'bob’s other microphone': 820 } as const;
export type Voice = keyof typeof TONES;
const VOICES = Object.keys(TONES) as Voice[];

/** Share of the strongest that still is a voice; what leaks from one tone to another is a thousandth. */
const AUDIBLE = 0.02;
/** Mean power of a tone that is as loud as a whisper. */
const LEAST = 1e-3;

/** A room with microphones that each pick up one voice, and ears. */
export class Room {
  readonly #context = new AudioContext();
  readonly #captured: MediaStream;

  /** A page that captures sound, as one with calls does, may play without a click. */
  static async open(): Promise<Room> {
    const room = new Room(await navigator.mediaDevices.getUserMedia({ audio: true }));
    await room.#context.resume();
    return room;
  }

  private constructor(captured: MediaStream) {
    this.#captured = captured;
    replaceMicrophone((wish) => Promise.resolve(this.#speak(deviceOf(wish))));
  }

  /** From now on it is this voice that goes into the telephone. */
  speaks(phone: Phone, voice: Voice): void {
    const microphone = { deviceId: voice };
    phone.softphone.useDevices({ microphone, speaker: '', ringer: '' });
  }

  /** Resolves when these voices are heard, and no other. */
  async hears(stream: MediaStream | null, ...voices: readonly Voice[]): Promise<void> {
    const ear = new AnalyserNode(this.#context, { fftSize: 8192 });
    if (!stream) throw new Error('There is nothing to hear');
    const source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: stream });
    source.connect(ear);
    const wanted = [...voices].sort().join(' and ') || 'nobody';
    let heard = '';
    const isSo = () => (heard = this.#voicesIn(ear).sort().join(' and ') || 'nobody') === wanted;
    try {
      await eventually(isSo);
    } catch {
      throw new Error(`${wanted} ought to be heard, and it was ${heard}`);
    } finally {
      source.disconnect();
    }
  }

  async close(): Promise<void> {
    restoreMicrophone();
    this.#captured.getTracks().forEach((track) => track.stop());
    await this.#context.close();
  }

  #voicesIn(ear: AnalyserNode): Voice[] {
    const frequencies = VOICES.map((voice) => TONES[voice]);
    const powers = powersAt(latestSamples(ear), frequencies, this.#context.sampleRate);
    const least = Math.max(LEAST, AUDIBLE * Math.max(...powers));
    return VOICES.filter((_, index) => (powers[index] ?? 0) > least);
  }

  #speak(voice: Voice): MediaStream {
    const oscillator = new OscillatorNode(this.#context, { frequency: TONES[voice] });
    const destination = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 1 });
    oscillator.connect(new GainNode(this.#context, { gain: 0.2 })).connect(destination);
    oscillator.start();
    return destination.stream;
  }
}

function deviceOf({ audio }: MediaStreamConstraints): Voice {
  const id = typeof audio === 'object' ? audio.deviceId : undefined;
  return VOICES.find((voice) => voice === id) ?? 'bob';
}
