/**
 * The panel that the desktop shows the telephone in. It is brought up for a reason and never again because of the same one:
 * what the agent makes of it stays. A refusal, as it comes with several providers while the agent is in somebody else's
 * session, is taken calmly and made up for when the agent comes to one of ours. The width is asked for once.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/setmode
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v1/develop/reference/microsoft-ciframework/setwidth
 */
import type { PanelMode } from '../agent-desktop.js';
import type { Host } from './host.js';
import { within } from './limit.js';
import { text } from './result.js';

/** As `setMode`, `getMode` and `onmodechanged` number them; 3 collapses the whole side panel. */
const MODES: ReadonlyMap<string, PanelMode> = new Map([
  ['0', 'minimized'],
  ['1', 'docked'],
  ['2', 'hidden'],
  ['3', 'hidden'],
]);

/** Milliseconds for `getMode`, whose answer is no more than a courtesy to the agent. */
const QUESTION_LIMIT = 3_000;

export class Panel {
  readonly #host: Host;
  readonly #life: AbortSignal;
  readonly #changed: (mode: PanelMode) => void;
  /** `setMode` was refused. */
  #owesShow = false;
  /** As far as it is known. */
  #mode: PanelMode | null = null;
  /** The agent had it minimised when it was brought up, and has not touched it since. */
  #wasMinimized = false;
  /** Pixels that the host has yet to agree to; 0 for none, as when it has: from then on the width is the agent's. */
  #owedWidth: number;

  /** `width` in pixels, 0 to leave it as it is. */
  constructor(host: Host, life: AbortSignal, width: number, changed: (mode: PanelMode) => void) {
    this.#host = host;
    this.#life = life;
    this.#owedWidth = width;
    this.#changed = changed;
  }

  /** Brings it up; where the host refuses, again as soon as the agent is in a session of ours. Always resolves. */
  async show(): Promise<boolean> {
    if (this.#isOver()) return false;
    this.#owesShow = true;
    this.#wasMinimized ||= this.#mode === 'minimized';
    const shown = await this.#host.attempt('setMode', 1);
    if (!shown || this.#isOver()) return false;
    this.#owesShow = false;
    // The host may, or may not, say so by `onmodechanged`.
    this.#tell('docked');
    return true;
  }

  /** Puts it back to where the agent had it before it was brought up. Always resolves. */
  async putBack(): Promise<void> {
    this.#owesShow = false;
    if (this.#isOver() || !this.#wasMinimized) return;
    this.#wasMinimized = false;
    if (await this.#host.attempt('setMode', 0)) this.#tell('minimized');
  }

  /** The agent is in a session of ours, whose template may hide what was shown before. Minimised it stays: that agents do. */
  async focused(): Promise<void> {
    if (!this.#owesShow) await this.learn();
    if (this.#owesShow || this.#mode === 'hidden') await this.show();
    await this.fit();
  }

  /**
   * Asks for the width, but for half of what the desktop has at most: more would collapse it. Of that a frame of another origin
   * knows the browser's window, which may be narrower than the screen. A refusal is in the log. Always resolves.
   */
  async fit(): Promise<void> {
    if (this.#isOver() || this.#owedWidth === 0) return;
    const width = Math.min(this.#owedWidth, Math.floor((outerWidth || screen.width) / 2));
    const isSet = await this.#host.attempt('setWidth', width);
    if (isSet || !this.#host.has('setWidth')) this.#owedWidth = 0;
  }

  /** Asks how the agent has it, and leaves it like that. Always resolves: whether there was an answer. */
  async learn(): Promise<boolean> {
    const answer = await within(QUESTION_LIMIT, this.#host.call('getMode')).catch(() => null);
    return !this.#isOver() && this.heard(answer);
  }

  /** The host says how it is; false where that is nothing we know. */
  heard(value: unknown): boolean {
    const mode = MODES.get(text(value));
    if (!mode) return false;
    if (mode !== 'docked') this.#wasMinimized = false;
    this.#tell(mode);
    return true;
  }

  #tell(mode: PanelMode): void {
    this.#mode = mode;
    if (!this.#isOver()) this.#changed(mode);
  }

  #isOver(): boolean {
    return this.#life.aborted;
  }
}
