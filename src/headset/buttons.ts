/**
 * What the agent has done with the buttons of one headset. Many headsets say the same for what they were only told: one whose
 * lamp says off-hook reports its hook as lifted. That is no act of the agent's, and must not answer or end a call.
 */
import { readBits, type ButtonField } from './layout.js';
import type { Button } from './usages.js';

export interface Press {
  readonly button: Button;
  /** What it was switched to; null for a key, which says no more than that it was pressed. */
  readonly on: boolean | null;
}

/** What switches that follow their lamps have been told. */
export type Told = Readonly<Record<'hook' | 'mute', boolean>>;

/** Milliseconds: contacts bounce for less, nobody presses twice on purpose in that time. */
const BOUNCE = 250;

/** Milliseconds in which a headset says what it was told; one without wires takes a while. */
const ECHO = 1000;

interface Telling {
  readonly button: 'hook' | 'mute';
  readonly on: boolean;
  readonly at: number;
}

export class Buttons {
  readonly #fields: readonly ButtonField[];
  readonly #now: () => number;
  readonly #values = new Map<ButtonField, number>();
  /** When each last meant something. */
  readonly #pressedAt = new Map<ButtonField, number>();
  #told: Told = { hook: false, mute: false };
  #tellings: readonly Telling[] = [];

  constructor(fields: readonly ButtonField[], now: () => number = () => performance.now()) {
    this.#fields = fields;
    this.#now = now;
  }

  /** The lamps say this from now on. */
  tell(told: Told): void {
    const at = this.#now();
    const changed = (['hook', 'mute'] as const).filter((button) => told[button] !== this.#told[button]);
    const recent = this.#tellings.filter((telling) => at - telling.at < ECHO);
    this.#tellings = [...recent, ...changed.map((button) => ({ button, on: told[button], at }))];
    this.#told = told;
  }

  /** What was done, by a report of the headset. */
  read(reportId: number, data: DataView): readonly Press[] {
    return this.#fields
      .filter((field) => field.reportId === reportId)
      .flatMap((field) => this.#change(field, valueOf(field, data)));
  }

  #change(field: ButtonField, value: number): readonly Press[] {
    const before = this.#values.get(field) ?? 0;
    this.#values.set(field, value);
    const press = value === before ? null : pressOf(field, value);
    if (!press || this.#isEcho(press) || this.#isBounce(field)) return [];
    this.#pressedAt.set(field, this.#now());
    return [press];
  }

  /** It says what it was told; also late, when it has been told otherwise meanwhile. */
  #isEcho({ button, on }: Press): boolean {
    if (on === null || (button !== 'hook' && button !== 'mute')) return false;
    const isRecent = ({ at }: Telling) => this.#now() - at < ECHO;
    const isTold = this.#tellings.some(
      (telling) => telling.button === button && telling.on === on && isRecent(telling),
    );
    return this.#told[button] === on || isTold;
  }

  #isBounce(field: ButtonField): boolean {
    return this.#now() - (this.#pressedAt.get(field) ?? -BOUNCE) < BOUNCE;
  }
}

function valueOf({ kind, places, index }: ButtonField, data: DataView): number {
  if (index !== null) return places.some((place) => readBits(data, place) === index) ? 1 : 0;
  const [place] = places;
  return place ? readBits(data, place, kind === 'direction') : 0;
}

/** Null where a key is let go of. */
function pressOf({ button, kind }: ButtonField, value: number): Press | null {
  if (kind === 'switch') return { button, on: value !== 0 };
  if (value === 0) return null;
  return { button, on: kind === 'direction' ? value > 0 : null };
}
