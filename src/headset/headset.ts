/** One connected headset: its buttons as presses, its lamps as they are to be. A headset that fails costs no call. */
import type { ConnectedHeadset, HeadsetAbility } from '../agent-headset.js';
import { Buttons, type Press } from './buttons.js';
import { bytesOf } from './lamp-reports.js';
import { buttonsOf, lampsOf, type LampReport } from './layout.js';
import type { Lamps } from './requests.js';
import type { HidDevice, HidInputReport } from './web-hid.js';

const DARK: Lamps = { ring: false, offHook: false, mute: false, hold: false };

export class Headset {
  readonly device: HidDevice;
  readonly #pressed: (press: Press) => void;
  readonly #buttons: Buttons;
  readonly #reports: readonly LampReport[];
  readonly #abilities: readonly HeadsetAbility[];
  readonly #closed = new AbortController();
  #wanted: Lamps = DARK;
  /** What each report said last; nothing is sent twice. */
  readonly #sent = new Map<LampReport, string>();
  #sending: Promise<void> | null = null;

  constructor(device: HidDevice, pressed: (press: Press) => void, now?: () => number) {
    this.device = device;
    this.#pressed = pressed;
    const fields = buttonsOf(device.collections);
    this.#buttons = new Buttons(fields, now);
    this.#reports = lampsOf(device.collections);
    const buttons = new Set(fields.map(({ button }) => (button === 'flash' ? 'hold' : button)));
    this.#abilities = [...buttons, ...(this.#reports.length > 0 ? (['lights'] as const) : [])];
  }

  get description(): ConnectedHeadset {
    return { name: this.device.productName, abilities: this.#abilities };
  }

  get hasButtons(): boolean {
    return this.#abilities.some((ability) => ability !== 'lights');
  }

  /** Rejects where another program holds it. */
  async open(): Promise<void> {
    if (!this.device.opened) await this.device.open();
    const { signal } = this.#closed;
    this.device.addEventListener('inputreport', (event) => this.#read(event as HidInputReport), { signal });
    await this.show(DARK);
  }

  /** Resolves when the lamps are so, or it is clear that they will not be. */
  show(lamps: Lamps): Promise<void> {
    this.#wanted = lamps;
    this.#buttons.tell({ hook: lamps.offHook, mute: lamps.mute });
    return (this.#sending ??= this.#send().finally(() => (this.#sending = null)));
  }

  /** It has been unplugged: nothing of it is heard any more. */
  lose(): void {
    this.#closed.abort();
  }

  /** Its lamps go dark: it is no longer ours. */
  async close(): Promise<void> {
    this.lose();
    await this.show(DARK);
    await this.device.close().catch(() => {});
  }

  /** The agent has removed it: the browser does not give it to us again by itself. */
  async forget(): Promise<void> {
    await this.close();
    await this.device.forget?.().catch(() => {});
  }

  #read({ reportId, data }: HidInputReport): void {
    for (const press of this.#buttons.read(reportId, data)) {
      this.#pressed(press);
      // Where nothing comes of it, the headset is to show what is true all the same.
      this.#sent.clear();
      void this.show(this.#wanted);
    }
  }

  /** One report after the other; what is wanted may change meanwhile. */
  async #send(): Promise<void> {
    for (let report = this.#next(); report; report = this.#next()) {
      const bytes = bytesOf(report, this.#wanted);
      this.#sent.set(report, bytes.join());
      try {
        await this.device.sendReport(report.reportId, bytes);
      } catch {
        // Unplugged, or it takes none: its buttons may work all the same.
      }
    }
  }

  #next(): LampReport | undefined {
    return this.#reports.find((report) => this.#sent.get(report) !== bytesOf(report, this.#wanted).join());
  }
}
