/** The numbers of the HID Usage Tables 1.5 that a headset and its telephone have in common. */

/** Telephony Device page, section 14. */
export const BUTTONS = {
  hook: 0x000b0020,
  flash: 0x000b0021,
  hold: 0x000b0023,
  drop: 0x000b0026,
  mute: 0x000b002f,
} as const;

export type Button = keyof typeof BUTTONS;

/** LED page, section 11. */
export const LAMPS = {
  mute: 0x00080009,
  offHook: 0x00080017,
  ring: 0x00080018,
  hold: 0x00080020,
} as const;

export type Lamp = keyof typeof LAMPS;

export const TELEPHONY_PAGE = 0x0b;
