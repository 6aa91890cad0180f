/**
 * Lets the agent hear the far ends, one audio element per call, outside the document: nothing that the page draws
 * can interrupt a voice. A browser may refuse to play before the agent has clicked anything.
 */
export class Loudspeaker {
  readonly #told: (blocked: boolean) => void;
  readonly #playing = new Set<HTMLAudioElement>();
  #blocked = false;

  /** `blocked` is told when the browser refuses, `enable` must then be called from a click; and when it plays again. */
  constructor(blocked: (blocked: boolean) => void) {
    this.#told = blocked;
  }

  /** Plays the stream; the element returned can be muted. */
  play(stream: MediaStream): HTMLAudioElement {
    const element = new Audio();
    element.srcObject = stream;
    this.#playing.add(element);
    void this.#begin(element);
    return element;
  }

  stop(element: HTMLAudioElement): void {
    this.#playing.delete(element);
    element.pause();
    element.srcObject = null;
    if (this.#playing.size === 0) this.#tell(false);
  }

  /** Begins again what was refused. */
  enable(): void {
    for (const element of this.#playing) void this.#begin(element);
  }

  async #begin(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
      this.#tell(false);
    } catch (error) {
      // AbortError: the call was over before it began to play.
      const isRefused = error instanceof Error && error.name === 'NotAllowedError';
      if (isRefused && this.#playing.has(element)) this.#tell(true);
    }
  }

  #tell(blocked: boolean): void {
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    this.#told(blocked);
  }
}
