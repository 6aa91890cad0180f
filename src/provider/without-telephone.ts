/**
 * Stands in the provider's place while the configuration allows no telephone: shows why, in the agent desktop as well,
 * until the agent asks for another attempt. Without it a wrong configuration would look like a widget that is not there.
 */
import type {
  AgentDesktop,
  AgentDesktopObserver,
  ClickToAct,
  HostStatus,
  PanelMode,
} from '../agent-desktop.js';
import type { AgentRequest, AgentView } from '../agent-screen.js';
import type { ConfigProblem } from '../config/config.js';
import { Switchboard } from './switchboard.js';

export interface WithoutTelephoneOptions {
  /** Makes the desktop that reports to this. */
  readonly desktop: (observer: AgentDesktopObserver) => AgentDesktop;
  readonly problems: readonly ConfigProblem[];
  /** Shown to the agent; called after every change. */
  readonly show: (view: AgentView) => void;
}

export class WithoutTelephone implements AgentDesktopObserver {
  readonly #board: Switchboard;
  readonly #desktop: AgentDesktop;
  #askAgain = () => {};
  /** Resolves when the agent wants another attempt; by then the desktop has been let go. */
  readonly askedAgain = new Promise<void>((resolve) => (this.#askAgain = resolve));

  constructor({ desktop, problems, show }: WithoutTelephoneOptions) {
    this.#board = new Switchboard(show);
    this.#desktop = desktop(this);
    for (const problem of problems) this.#board.notify({ code: 'configuration', problem });
  }

  get view(): AgentView {
    return this.#board.view;
  }

  /** Introduces itself to the desktop, so that the reason can be read there. Always resolves. */
  start(): Promise<void> {
    return this.#desktop.start();
  }

  handle(request: AgentRequest): void {
    if (request.type === 'dismiss') this.#board.withdraw(({ id }) => id === request.notice);
    if (request.type === 'dial') this.#refuse(request.target);
    if (request.type !== 'reconnect') return;
    this.#desktop.stop();
    this.#askAgain();
  }

  hostChanged(host: HostStatus): void {
    this.#board.set({ host });
  }

  panelChanged(panel: PanelMode): void {
    this.#board.set({ panel });
  }

  clickedToAct({ number }: ClickToAct): void {
    this.#refuse(number);
  }

  sessionClosed(): void {}

  sessionFocused(): void {}

  #refuse(target: string): void {
    this.#board.notify({ code: 'dialRefused', target, reason: 'notReady' });
  }
}
