/**
 * Reads a sentence written in sounds: `HH AX L OW1 , DH IH S`. Names as in the phoneme table, `1` after the vowel
 * that bears the stress, `,` for a short pause, and `.` or `?` at the end of a phrase, whose melody it gives.
 */
import { isPhonemeName, type PhonemeName } from './phonemes.js';

export interface Spoken {
  readonly name: PhonemeName;
  readonly stressed: boolean;
}

/** A stretch said in one breath, and how its melody ends. */
export interface Phrase {
  readonly sounds: readonly Spoken[];
  readonly ending: Ending;
}

export type Ending = ',' | '.' | '?';

/** @throws Error naming the word that is no sound. */
export function readTranscript(transcript: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let sounds: Spoken[] = [];
  for (const word of transcript.split(/\s+/).filter(Boolean)) {
    if (!isEnding(word)) {
      sounds.push(readSound(word));
      continue;
    }
    phrases.push({ sounds, ending: word });
    sounds = [];
  }
  if (sounds.length > 0) phrases.push({ sounds, ending: '.' });
  return phrases.filter((phrase) => phrase.sounds.length > 0);
}

function isEnding(word: string): word is Ending {
  return word === ',' || word === '.' || word === '?';
}

function readSound(word: string): Spoken {
  const stressed = word.endsWith('1');
  const name = stressed ? word.slice(0, -1) : word;
  if (!isPhonemeName(name)) throw new Error(`"${word}" is no sound of the phoneme table`);
  return { name, stressed };
}
