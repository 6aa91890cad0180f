/** What the telephone of the public network says in the demo: a customer with a story, told over and over. */
import { personaOf } from '../src/simulator/customer-phone/voice/sentences.js';
import { synthesise } from '../src/simulator/customer-phone/voice/synthesise.js';
import { waveFile } from './audio/wave.js';

const RATE = 8000;
/** Seconds: between two sentences, and of all of it. */
const BREATH = 1.5;
const LENGTH = 900;

export function customersVoice(name: string): Uint8Array {
  const { voice, greeting, story } = personaOf(name, 0);
  const samples = new Float32Array(RATE * LENGTH);
  const sentences = [greeting, ...story].map(({ sounds }) => synthesise(sounds, voice, RATE));
  let start = RATE;
  for (let turn = 0; ; turn += 1) {
    // The greeting is said once.
    const sentence = sentences[turn < sentences.length ? turn : 1 + ((turn - 1) % (sentences.length - 1))];
    if (!sentence || start + sentence.length > samples.length) return waveFile(samples, RATE);
    samples.set(sentence, start);
    start += sentence.length + RATE * BREATH;
  }
}
