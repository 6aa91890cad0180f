/**
 * One side of a conversation: says a sentence, listens until the agent has been quiet for a moment, says the next.
 * Knows no call; it speaks into an audio node until it is stopped.
 */
import type { Persona, Sentence } from './sentences.js';
import { synthesise } from './synthesise.js';
import type { Voice } from './voice.js';

/** Samples a second: enough for the hiss of an s, and half the work of 48,000. */
const SAMPLE_RATE = 24_000;
/** Milliseconds: the least pause after a sentence, how long the agent must be quiet, and when we talk regardless. */
const LEAST_PAUSE = 1500;
const QUIET = 700;
const PATIENCE = 7000;
const LOOK = 100;

/** Where the voice goes, and what it has to do with what is around it. */
export interface Surroundings {
  readonly output: AudioNode;
  /** Whether the agent speaks at this moment. */
  readonly isHearing: () => boolean;
  /** Told what is being said, '' for nothing. */
  readonly captioned: (text: string) => void;
}

export class Conversation {
  readonly #voice: Voice;
  readonly #sentences: Iterator<Sentence, never>;
  readonly #surroundings: Surroundings;
  #talk: AbortController | null = null;

  constructor(persona: Persona, surroundings: Surroundings) {
    this.#voice = persona.voice;
    this.#sentences = sentencesOf(persona);
    this.#surroundings = surroundings;
  }

  /** Begins with the greeting, or goes on with the sentence after the one it was stopped in. */
  start(): void {
    if (this.#talk) return;
    this.#talk = new AbortController();
    void this.#converse(this.#talk.signal);
  }

  /** Falls silent at once, in the middle of a word if need be. */
  stop(): void {
    this.#talk?.abort();
    this.#talk = null;
  }

  async #converse(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await this.#say(this.#sentences.next().value, over);
      await this.#listen(over);
    }
  }

  async #say({ text, sounds }: Sentence, over: AbortSignal): Promise<void> {
    const { output, captioned } = this.#surroundings;
    const samples = synthesise(sounds, this.#voice, SAMPLE_RATE);
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(output.context, { buffer });
    source.connect(output);
    captioned(text);
    source.start();
    await firstOf(source, 'ended', over);
    source.disconnect();
    captioned('');
  }

  async #listen(over: AbortSignal): Promise<void> {
    let quietFor = 0;
    for (let waited = 0; waited < PATIENCE && !over.aborted; waited += LOOK) {
      await pause(LOOK, over);
      quietFor = this.#surroundings.isHearing() ? 0 : quietFor + LOOK;
      if (waited >= LEAST_PAUSE && quietFor >= QUIET) return;
    }
  }
}

function* sentencesOf({ greeting, story }: Persona): Generator<Sentence, never> {
  yield greeting;
  for (;;) yield* story;
}

/** Resolves with the event or when it is over, whichever comes first. */
function firstOf(target: EventTarget, event: string, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted) return resolve();
    const done = () => resolve();
    target.addEventListener(event, done, { once: true, signal: over });
    over.addEventListener('abort', done, { once: true });
  });
}

function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    over.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
