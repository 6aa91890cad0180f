/** The agent, played by the window above the provider's frame: `run.ts` with a simulated desktop. */
import type { Agent, Deed, Sight } from './agent.js';

/** What the frame says to the window. */
export interface Told {
  readonly from: string;
  /** A request to the agent, with the deed or the sight. */
  readonly ask?: number;
  readonly deed?: Deed;
  readonly sight?: Sight;
  /** A case has ended. */
  readonly ran?: string;
  readonly problem?: string | null;
}

/** What the window answers: with a problem when it cannot be done. */
export interface Answered {
  readonly asked: number;
  readonly problem: string | null;
}

export class WindowAsAgent implements Agent {
  readonly #name: string;
  #asked = 0;

  constructor(name: string) {
    this.#name = name;
  }

  does(deed: Deed): Promise<void> {
    return this.#ask({ deed });
  }

  sees(sight: Sight): Promise<void> {
    return this.#ask({ sight });
  }

  tell(message: Omit<Told, 'from'>): void {
    parent.postMessage({ from: this.#name, ...message } satisfies Told, '*');
  }

  #ask(message: Pick<Told, 'deed' | 'sight'>): Promise<void> {
    const ask = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent<Partial<Answered> | null>) => {
        if (data?.asked !== ask) return;
        window.removeEventListener('message', hear);
        if (data.problem) reject(new Error(data.problem));
        else resolve();
      };
      window.addEventListener('message', hear);
      this.tell({ ask, ...message });
    });
  }
}
