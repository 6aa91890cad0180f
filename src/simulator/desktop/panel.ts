/**
 * The communication panel: whose page it shows, in which mode, how wide. The focused session decides whose; its template's
 * mode is applied on every switch, whatever was set before. Home belongs to nobody: a single provider is shown there too,
 * of several none.
 */
import { Refusal } from './refusal.js';
import type { PanelMode } from './panel-mode.js';
import type { Quirks } from '../quirks/quirks.js';
import type { Session } from './sessions.js';

export interface PanelState {
  /** Name of the provider whose page is shown; null on home with several providers. */
  readonly owner: string | null;
  readonly mode: PanelMode;
  /** Pixels, when docked. */
  readonly width: number;
}

export interface PanelObserver {
  modeChanged(owner: string, mode: PanelMode): void;
  widthChanged(owner: string, width: number): void;
  panelChanged(): void;
}

/** Pixels. */
const DEFAULT_WIDTH = 378;
const LEAST_WIDTH = 300;

type PanelQuirks = Pick<Quirks, 'homeMode' | 'echoSetMode' | 'announceModeOnSwitch' | 'echoSetWidth'>;

export class Panel {
  readonly #onlyProvider: string | null;
  readonly #modes: readonly PanelMode[];
  readonly #quirks: PanelQuirks;
  readonly #observer: PanelObserver;
  #homeMode: PanelMode;
  #isHome = true;
  #state: PanelState;

  /** `onlyProvider`: the single one, or null where there are several or none. `modes`: those that the app has. */
  constructor(
    onlyProvider: string | null,
    modes: readonly PanelMode[],
    quirks: PanelQuirks,
    observer: PanelObserver,
  ) {
    this.#onlyProvider = onlyProvider;
    this.#modes = modes;
    this.#quirks = quirks;
    this.#observer = observer;
    this.#homeMode = this.#modeAtStart;
    this.#state = { owner: onlyProvider, mode: this.#homeMode, width: DEFAULT_WIDTH };
  }

  get state(): PanelState {
    return this.#state;
  }

  /** The focus is on this session now. */
  follow(session: Session): void {
    this.#isHome = session.owner === null;
    const owner = session.owner ?? this.#onlyProvider;
    this.#apply({ owner, mode: session.panelMode ?? this.#homeMode }, this.#quirks.announceModeOnSwitch);
  }

  /** No session is open any more: home is as it was at the start. */
  forget(): void {
    this.#homeMode = this.#modeAtStart;
    if (this.#isHome) this.#apply({ mode: this.#homeMode }, this.#quirks.announceModeOnSwitch);
  }

  /** @throws Refusal when the focus is not on a session of this provider, or the app has no such mode */
  setMode(provider: string, mode: PanelMode): void {
    this.#requireOwner(provider);
    if (!this.#modes.includes(mode)) {
      throw new Refusal('InvalidArgumentError', `the panel of this app cannot be ${mode}.`);
    }
    this.#apply({ mode }, this.#quirks.echoSetMode);
  }

  /**
   * A width under the least is ignored; one over half the screen collapses the panel.
   * @throws Refusal when the focus is not on a session of this provider
   */
  setWidth(provider: string, width: number, screen: number): void {
    this.#requireOwner(provider);
    if (width < LEAST_WIDTH) return;
    if (width > screen / 2) return this.#apply({ mode: 'minimized' }, this.#quirks.echoSetMode);
    this.#resize(width, this.#quirks.echoSetWidth);
  }

  /** The agent pressed the button of the panel. */
  toggle(): void {
    this.#apply({ mode: this.#state.mode === 'docked' ? 'minimized' : 'docked' }, true);
  }

  /** The agent dragged the edge of the panel. */
  drag(width: number, screen: number): void {
    this.#resize(Math.round(Math.max(LEAST_WIDTH, Math.min(width, screen / 2))), true);
  }

  get #modeAtStart(): PanelMode {
    const { homeMode } = this.#quirks;
    return this.#modes.includes(homeMode) ? homeMode : 'minimized';
  }

  #requireOwner(provider: string): void {
    if (this.#state.owner === provider) return;
    throw new Refusal('ModeNotSupportedError', 'the focused session does not belong to this provider.');
  }

  #apply(change: Partial<PanelState>, announce: boolean): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    const { owner, mode } = this.#state;
    if (this.#isHome) this.#homeMode = mode;
    if (announce && owner !== null && mode !== before.mode) this.#observer.modeChanged(owner, mode);
    this.#observer.panelChanged();
  }

  #resize(width: number, announce: boolean): void {
    if (width === this.#state.width) return;
    this.#state = { ...this.#state, width };
    if (announce && this.#state.owner !== null) this.#observer.widthChanged(this.#state.owner, width);
    this.#observer.panelChanged();
  }
}
