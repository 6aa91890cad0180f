/** The texts of the headset in the settings: fetched with them. */
import type { HeadsetAbility, HeadsetFault, HeadsetSupport } from '../../agent-headset.js';

export interface HeadsetTexts {
  readonly heading: string;
  readonly hint: string;
  readonly connect: string;
  /** The browser lets a page choose a device that was itself clicked, not its window. */
  readonly inPanel: string;
  readonly forget: (name: string) => string;
  readonly nameless: string;
  readonly ability: Readonly<Record<HeadsetAbility, string>>;
  /** Why none can be connected, and what to do. */
  readonly unavailable: Readonly<Record<Exclude<HeadsetSupport, 'available'>, string>>;
  readonly fault: Readonly<Record<HeadsetFault, string>>;
}

export const en: HeadsetTexts = {
  heading: 'Headset buttons',
  hint: 'Answer, hang up and mute by the buttons of a headset. It is remembered until you remove it.',
  connect: 'Connect a headset…',
  inPanel: 'To connect a headset, bring the telephone back to the panel.',
  forget: (name) => `Remove ${name}`,
  nameless: 'Headset',
  ability: { hook: 'answer, hang up', mute: 'mute', drop: 'decline', hold: 'hold', lights: 'lights' },
  unavailable: {
    unsupported:
      'This browser does not know the buttons of headsets. Chrome and Edge do; the headset’s sound works in any case.',
    notDelegated:
      'The page around the telephone does not let it use the buttons of headsets. An administrator can allow it: the frame needs allow="hid". The headset’s sound works in any case.',
  },
  fault: {
    noButtons: 'That device has no buttons of a telephone. Choose another one.',
    notOpened:
      'That headset cannot be opened. Close the program that uses its buttons, and connect it again.',
  },
};

export const de: HeadsetTexts = {
  heading: 'Tasten des Headsets',
  hint: 'Mit den Tasten eines Headsets annehmen, auflegen und stummschalten. Es bleibt verbunden, bis Sie es entfernen.',
  connect: 'Headset verbinden…',
  inPanel: 'Um ein Headset zu verbinden, holen Sie das Telefon zurück in die Seitenleiste.',
  forget: (name) => `${name} entfernen`,
  nameless: 'Headset',
  ability: {
    hook: 'annehmen, auflegen',
    mute: 'stummschalten',
    drop: 'ablehnen',
    hold: 'halten',
    lights: 'Lämpchen',
  },
  unavailable: {
    unsupported:
      'Dieser Browser kennt die Tasten von Headsets nicht. Chrome und Edge kennen sie; der Ton des Headsets geht in jedem Fall.',
    notDelegated:
      'Die Seite um das Telefon herum lässt es die Tasten von Headsets nicht verwenden. Die Administration kann es erlauben: Der Rahmen braucht allow="hid". Der Ton des Headsets geht in jedem Fall.',
  },
  fault: {
    noButtons: 'Dieses Gerät hat keine Tasten eines Telefons. Wählen Sie ein anderes.',
    notOpened:
      'Dieses Headset lässt sich nicht öffnen. Schließen Sie das Programm, das seine Tasten verwendet, und verbinden Sie es erneut.',
  },
};
