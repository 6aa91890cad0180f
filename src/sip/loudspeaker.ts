/**
 * Lets the agent hear the far ends, one audio element per call, outside the document: nothing that the page draws
 * can interrupt a voice. A browser may refuse to play before the agent has clicked anything.
 */
export class Loudspeaker {
  readonly #told: (blocked: boolean) => void;
  /** Those that have been made, and whether they are to be heard. */
  readonly #playing = new Map<HTMLAudioElement, boolean>();
  #blocked = false;
  #sink = '';

  /** `blocked` is told when the browser refuses, `enable` must then be called from a click; and when it plays again. */
  constructor(blocked: (blocked: boolean) => void) {
    this.#told = blocked;
  }

  /**
   * Plays the stream without a sound, which no browser refuses. It takes some milliseconds of the whole machine to begin:
   * made while it rings, it costs nothing when the call is answered.
   */
  prepare(stream: MediaStream): HTMLAudioElement {
    const element = new Audio();
    element.muted = true;
    element.srcObject = stream;
    this.#playing.set(element, false);
    if (this.#sink) this.#direct(element);
    void this.#begin(element);
    return element;
  }

  /** Whether the agent hears it. */
  turn(element: HTMLAudioElement, audible: boolean): void {
    if (!this.#playing.has(element)) return;
    this.#playing.set(element, audible);
    element.muted = !audible;
    // Where the agent has not clicked yet, the browser stops what becomes audible, and says why only when asked.
    if (audible) void this.#begin(element);
  }

  stop(element: HTMLAudioElement): void {
    this.#playing.delete(element);
    element.pause();
    element.srcObject = null;
    if (this.#playing.size === 0) this.#tell(false);
  }

  /** Plays at another device, also what is playing; '' for the one of the system. */
  use(sink: string): void {
    this.#sink = sink;
    for (const element of this.#playing.keys()) this.#direct(element);
  }

  /** Begins again what was refused. */
  enable(): void {
    for (const element of this.#playing.keys()) void this.#begin(element);
  }

  /** Not every browser can; and where the device has gone meanwhile, the voice stays where it is. */
  #direct(element: Routable): void {
    element.setSinkId?.(this.#sink).catch(() => {});
  }

  async #begin(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
      if (this.#playing.get(element)) this.#tell(false);
    } catch (error) {
      // AbortError: the call was over before it began to play.
      const isRefused = error instanceof Error && error.name === 'NotAllowedError';
      if (isRefused && this.#playing.get(element)) this.#tell(true);
    }
  }

  #tell(blocked: boolean): void {
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    this.#told(blocked);
  }
}

type Routable = Omit<HTMLAudioElement, 'setSinkId'> & Partial<Pick<HTMLAudioElement, 'setSinkId'>>;
