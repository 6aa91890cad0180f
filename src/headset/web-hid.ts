/**
 * The part of WebHID that a headset needs, which TypeScript does not know: https://wicg.github.io/webhid/
 * In Chromium a top-level collection lists every item of its reports, those of its children included.
 */

export interface HidItem {
  readonly isAbsolute: boolean;
  readonly isArray: boolean;
  readonly isRange: boolean;
  readonly hasPreferredState: boolean;
  /** Page and number of each: `0x000B0020`. Empty for padding. */
  readonly usages?: readonly number[];
  readonly usageMinimum?: number;
  readonly usageMaximum?: number;
  /** Bits of one, and how many there are. */
  readonly reportSize: number;
  readonly reportCount: number;
  readonly logicalMinimum: number;
}

export interface HidReport {
  readonly reportId: number;
  readonly items: readonly HidItem[];
}

export interface HidCollection {
  readonly inputReports: readonly HidReport[];
  readonly outputReports: readonly HidReport[];
}

export interface HidDevice extends EventTarget {
  readonly opened: boolean;
  readonly productName: string;
  readonly collections: readonly HidCollection[];
  open(): Promise<void>;
  close(): Promise<void>;
  forget?(): Promise<void>;
  sendReport(reportId: number, data: BufferSource): Promise<void>;
}

export interface HidInputReport extends Event {
  readonly reportId: number;
  readonly data: DataView;
}

export interface HidConnection extends Event {
  readonly device: HidDevice;
}

export interface Hid extends EventTarget {
  getDevices(): Promise<readonly HidDevice[]>;
  requestDevice(options: { readonly filters: readonly object[] }): Promise<readonly HidDevice[]>;
}

interface PermissionsPolicy {
  allowsFeature(feature: string): boolean;
}

export function findHid(): Hid | null {
  return (navigator as { hid?: Hid }).hid ?? null;
}

/** Only Chromium has it, and says whether the page around us allows it. */
export function isHidDelegated(): boolean {
  const page = document as { permissionsPolicy?: PermissionsPolicy; featurePolicy?: PermissionsPolicy };
  return (page.permissionsPolicy ?? page.featurePolicy)?.allowsFeature('hid') ?? true;
}
