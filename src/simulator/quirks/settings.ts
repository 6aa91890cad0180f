/** The switches of one desktop, how they are now, and how they were when each provider's page was loaded. */
import { requireQuirks } from './check.js';
import { DEFAULT_QUIRKS, SWITCHES, SWITCH_NAMES } from './quirks.js';
import type { Quirks, SwitchName } from './quirks.js';
import type { Switch } from './switch.js';

export class QuirkSettings {
  readonly #quirks: Quirks;
  readonly #atLoad = new Map<string, Quirks>();

  /** @throws RangeError that names every switch and its cure */
  constructor(turned: Partial<Quirks>) {
    this.#quirks = { ...DEFAULT_QUIRKS, ...requireQuirks(turned) };
  }

  /** One object for good: whoever holds it sees every change. */
  get quirks(): Quirks {
    return this.#quirks;
  }

  /**
   * Gives those that are other ones now.
   * @throws RangeError that names every switch and its cure; then nothing is changed
   */
  change(wanted: Partial<Quirks>): Partial<Quirks> {
    const before = { ...this.#quirks };
    Object.assign(this.#quirks, requireQuirks(wanted));
    return pick(this.#quirks, (name) => differs(before, this.#quirks, name));
  }

  /** The page of this provider is being loaded. */
  noteLoad(provider: string): void {
    this.#atLoad.set(provider, { ...this.#quirks });
  }

  /** Switches that were turned too late for the page of some provider. */
  get pending(): readonly SwitchName[] {
    const loaded = [...this.#atLoad.values()];
    return SWITCH_NAMES.filter((name) => {
      const row: Switch = SWITCHES[name];
      return row.atNextLoad === true && loaded.some((then) => differs(then, this.#quirks, name));
    });
  }
}

function differs(one: Quirks, other: Quirks, name: SwitchName): boolean {
  return String(one[name]) !== String(other[name]);
}

function pick(quirks: Quirks, fits: (name: SwitchName) => boolean): Partial<Quirks> {
  return Object.fromEntries(SWITCH_NAMES.filter(fits).map((name) => [name, quirks[name]]));
}
