/**
 * Where in the reports of a device its buttons and lamps are, by the device's own description (Device Class Definition
 * for HID 1.11, sections 5.6 and 6.2.2). No table of makes and models. Pure.
 */
import { BUTTONS, LAMPS, type Button, type Lamp } from './usages.js';
import type { HidCollection, HidItem, HidReport } from './web-hid.js';

/** Some bits of a report. */
export interface Place {
  readonly bit: number;
  readonly size: number;
}

/**
 * How a button tells what was done with it.
 * `switch`: it stays as it is put, 1 is on.
 * `key`: it is 1 while it is pressed. Also one that is relative, or goes back to its preferred state by itself.
 * `direction`: 1 switches on, -1 off.
 */
export type ButtonKind = 'switch' | 'key' | 'direction';

export interface ButtonField {
  readonly button: Button;
  readonly kind: ButtonKind;
  readonly reportId: number;
  readonly places: readonly Place[];
  /** In a list of pressed keys, the one that stands for it; null where the bits are its own. */
  readonly index: number | null;
}

export interface LampReport {
  readonly reportId: number;
  /** Bytes of the whole report. */
  readonly length: number;
  readonly lamps: readonly (Place & { readonly lamp: Lamp })[];
}

/** A report is no longer than this: whoever describes more has us count for ever. */
const LONGEST = 64 * 8;

export function buttonsOf(collections: readonly HidCollection[]): readonly ButtonField[] {
  return collections.flatMap(({ inputReports }) => inputReports).flatMap(buttonsOfReport);
}

export function lampsOf(collections: readonly HidCollection[]): readonly LampReport[] {
  return collections
    .flatMap(({ outputReports }) => outputReports)
    .map(lampsOfReport)
    .filter(({ lamps }) => lamps.length > 0);
}

/** The value at the place, of which the first bit of the first byte is the lowest; 0 where the report is too short for it. */
export function readBits(data: DataView, { bit, size }: Place, isSigned = false): number {
  if (bit + size > data.byteLength * 8) return 0;
  let value = 0;
  for (let each = size - 1; each >= 0; each -= 1) value = value * 2 + bitAt(data, bit + each);
  return isSigned && size > 0 && bitAt(data, bit + size - 1) ? value - 2 ** size : value;
}

function bitAt(data: DataView, bit: number): number {
  return (data.getUint8(bit >> 3) >> (bit & 7)) & 1;
}

function buttonsOfReport({ reportId, items }: HidReport): readonly ButtonField[] {
  return placed(items).flatMap(({ item, places }): readonly ButtonField[] => {
    const find = (usage: number) => entryOf(BUTTONS, usage);
    if (!item.isArray) {
      return places.flatMap((place, at) => {
        const button = find(usageAt(item, at));
        return button ? [{ button, kind: kindOf(item), reportId, places: [place], index: null }] : [];
      });
    }
    return choicesOf(item).flatMap((usage, at) => {
      const button = find(usage);
      return button ? [{ button, kind: 'key', reportId, places, index: item.logicalMinimum + at }] : [];
    });
  });
}

function lampsOfReport({ reportId, items }: HidReport): LampReport {
  const lamps = placed(items).flatMap(({ item, places }) =>
    places.flatMap((place, at) => {
      const lamp = item.isArray ? undefined : entryOf(LAMPS, usageAt(item, at));
      return lamp ? [{ lamp, ...place }] : [];
    }),
  );
  const bits = items.reduce((sum, { reportSize, reportCount }) => sum + reportSize * reportCount, 0);
  return { reportId, length: Math.ceil(Math.min(bits, LONGEST) / 8), lamps: bits > LONGEST ? [] : lamps };
}

/** Each item with the places of its parts; padding takes room, too. */
function placed(items: readonly HidItem[]): readonly { item: HidItem; places: readonly Place[] }[] {
  let bit = 0;
  return items.map((item) => {
    const { reportSize: size, reportCount } = item;
    const first = bit;
    bit += size * reportCount;
    const isSane = bit <= LONGEST && size <= 32;
    const length = isSane ? reportCount : 0;
    return { item, places: Array.from({ length }, (_, at) => ({ bit: first + at * size, size })) };
  });
}

function kindOf({ isAbsolute, hasPreferredState, logicalMinimum }: HidItem): ButtonKind {
  if (logicalMinimum < 0) return 'direction';
  return isAbsolute && !hasPreferredState ? 'switch' : 'key';
}

/** Where there are fewer than parts, the last one goes on. */
function usageAt({ isRange, usages = [], usageMinimum = 0, usageMaximum = 0 }: HidItem, at: number): number {
  if (isRange) return Math.min(usageMinimum + at, usageMaximum);
  return usages[at] ?? usages.at(-1) ?? 0;
}

function choicesOf({ isRange, usages = [], usageMinimum = 0, usageMaximum = 0 }: HidItem): readonly number[] {
  if (!isRange) return usages;
  const length = Math.max(0, Math.min(LONGEST, usageMaximum - usageMinimum + 1));
  return Array.from({ length }, (_, at) => usageMinimum + at);
}

function entryOf<Name extends string>(
  table: Readonly<Record<Name, number>>,
  usage: number,
): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name] === usage);
}
