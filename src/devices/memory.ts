/**
 * What the agent has chosen, kept for the next time. A framed page is often denied a storage, which throws then: the
 * choice lasts as long as the page.
 */
import type { AudioDevice, VoiceProcessing } from '../audio-devices.js';
import { NO_CHOICE, type Choice } from './selection.js';

export interface Wishes {
  readonly chosen: Choice;
  readonly processing: VoiceProcessing;
}

const KEY = 'cif-softphone.devices';

/** Most characters of a text that is taken from a storage which others can write to. */
const LONGEST = 500;

const DEFAULTS: Wishes = {
  chosen: NO_CHOICE,
  processing: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** What is not as it was written is not taken. */
export function recall(): Wishes {
  try {
    const kept = fieldsOf(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    const [chosen, processing] = [fieldsOf(kept.chosen), fieldsOf(kept.processing)];
    return {
      chosen: {
        microphone: deviceOf(chosen.microphone),
        speaker: deviceOf(chosen.speaker),
        ringer: deviceOf(chosen.ringer),
      },
      processing: {
        echoCancellation: processing.echoCancellation !== false,
        noiseSuppression: processing.noiseSuppression !== false,
        autoGainControl: processing.autoGainControl !== false,
      },
    };
  } catch {
    return DEFAULTS;
  }
}

export function remember(wishes: Wishes): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(wishes));
  } catch {
    // Denied or full: see above.
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function deviceOf(value: unknown): AudioDevice | null {
  const { id, label } = fieldsOf(value);
  if (typeof id !== 'string' || typeof label !== 'string') return null;
  return id.length > 0 && id.length <= LONGEST && label.length <= LONGEST ? { id, label } : null;
}
