/** Headsets that speak reports, byte by byte, and say where their buttons are as real ones do. Nothing else of them is there. */
import type { Hid, HidCollection, HidDevice, HidItem } from '../../src/headset/web-hid.js';

const TELEPHONY = 0x000b0000;
const LED = 0x00080000;

/** The flags of an item, section 6.2.2.5 of the Device Class Definition for HID. */
const flags = (bits: number) => ({
  isArray: (bits & 2) === 0,
  isAbsolute: (bits & 4) === 0,
  hasPreferredState: (bits & 32) === 0,
});

const item = (bits: number, usages: readonly number[], more: Partial<HidItem> = {}): HidItem => ({
  ...flags(bits),
  ...{ isRange: false, usages, reportSize: 1, reportCount: usages.length, logicalMinimum: 0 },
  ...more,
});

const padding = (reportCount: number): HidItem => item(0x03, [], { reportCount });

const lamps = (...usages: readonly number[]) => ({
  reportId: 3,
  items: [
    item(
      0x22,
      usages.map((usage) => LED + usage),
    ),
    padding(8 - usages.length),
  ],
});

const telephone = (
  items: readonly HidItem[],
  outputReports: HidCollection['outputReports'] = [lamps(0x17, 0x09, 0x18, 0x20)],
): readonly HidCollection[] => [{ inputReports: [{ reportId: 2, items }], outputReports }];

const button = (bits: number, ...numbers: readonly number[]) =>
  item(
    bits,
    numbers.map((number) => TELEPHONY + number),
  );

/** Bit 0: hook switch, 1: mute, 2: drop, 3: flash, unless it is said otherwise. */
export const MODELS = {
  /** A hook that stays as it is, keys that are relative; its items are marked as constant, as some makers do. */
  usual: telephone([button(0x23, 0x20), button(0x07, 0x2f, 0x26, 0x21), padding(4)]),
  /** The same buttons, and no lamp. */
  dark: telephone([button(0x22, 0x20), button(0x06, 0x2f, 0x26, 0x21), padding(4)], []),
  /** Every button is a key that is 1 while it is pressed. */
  keys: telephone([button(0x02, 0x20, 0x2f, 0x26, 0x21), padding(4)]),
  /** A mute that stays as it is. */
  switches: telephone([button(0x22, 0x20, 0x2f), padding(6)]),
  /** Behind three bits of something else; two bits each, 1 for on and -1 for off. */
  directions: telephone([
    item(0x02, [0x000c00e9], { reportSize: 3, reportCount: 1 }),
    item(0x06, [TELEPHONY + 0x20, TELEPHONY + 0x2f], { reportSize: 2, logicalMinimum: -1 }),
    padding(1),
  ]),
  /** A byte with the number of the key that is pressed: 1 is the first of the range. */
  list: telephone([
    item(0x00, [], {
      ...{ isRange: true, usageMinimum: TELEPHONY + 0x20, usageMaximum: TELEPHONY + 0x2f },
      ...{ reportSize: 8, reportCount: 1, logicalMinimum: 1 },
    }),
  ]),
  /** A loudspeaker with volume keys. */
  noTelephone: [{ inputReports: [{ reportId: 1, items: [item(0x02, [0x000c00e9])] }], outputReports: [] }],
} as const;

export class FakeHeadset extends EventTarget implements HidDevice {
  readonly productName = 'Headset 65';
  readonly collections: readonly HidCollection[];
  opened = false;
  fault = false;
  forgotten = false;
  /** Output reports: `3: 01`. */
  readonly sent: string[] = [];

  constructor(collections: readonly HidCollection[]) {
    super();
    this.collections = collections;
  }

  open(): Promise<void> {
    if (this.fault) return Promise.reject(new DOMException('In use', 'NotAllowedError'));
    this.opened = true;
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.opened = false;
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.forgotten = true;
    return Promise.resolve();
  }

  sendReport(reportId: number, data: BufferSource): Promise<void> {
    if (!this.opened) return Promise.reject(new DOMException('Closed', 'InvalidStateError'));
    const bytes = data instanceof Uint8Array ? [...data] : [];
    this.sent.push(`${reportId}: ${bytes.map((byte) => byte.toString(2).padStart(4, '0')).join(' ')}`);
    return Promise.resolve();
  }

  /** What it sends when its buttons are in this state. */
  report(bytes: readonly number[], reportId = 2): void {
    const event = new Event('inputreport');
    this.dispatchEvent(Object.assign(event, { reportId, data: new DataView(new Uint8Array(bytes).buffer) }));
  }
}

export class FakeHid extends EventTarget implements Hid {
  granted: readonly FakeHeadset[] = [];
  /** What the agent chooses when asked; null refuses. */
  chosen: readonly FakeHeadset[] | null = [];

  getDevices(): Promise<readonly FakeHeadset[]> {
    return Promise.resolve(this.granted);
  }

  requestDevice(): Promise<readonly FakeHeadset[]> {
    return this.chosen ? Promise.resolve(this.chosen) : Promise.reject(new DOMException('', 'SecurityError'));
  }

  plug(device: FakeHeadset): void {
    this.dispatchEvent(Object.assign(new Event('connect'), { device }));
  }

  unplug(device: FakeHeadset): void {
    device.opened = false;
    this.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
  }
}
