/** The texts of the settings: fetched with the settings, long after the first call can ring. */
import type { AudioRole, OutputRole, VoiceProcessing } from '../../audio-devices.js';

export interface SettingsTexts {
  readonly role: Readonly<Record<AudioRole, string>>;
  /** What the system uses, with its name where that is known. */
  readonly system: (device: string) => string;
  /** A chosen device that is not plugged in. */
  readonly unplugged: (device: string) => string;
  /** A device without a name, by its place in the list. */
  readonly nameless: (place: number) => string;
  readonly level: string;
  readonly record: string;
  readonly recording: string;
  readonly playing: string;
  readonly play: Readonly<Record<OutputRole, string>>;
  readonly processing: Readonly<Record<keyof VoiceProcessing, string>>;
  readonly unnamed: string;
  readonly notSelectable: string;
  readonly recordingFailed: string;
}

export const en: SettingsTexts = {
  role: { microphone: 'Microphone', speaker: 'Speaker', ringer: 'Ringer' },
  system: (device) => (device ? `As the system (${device})` : 'As the system'),
  unplugged: (device) => `${device || 'Chosen device'} (not plugged in)`,
  nameless: (place) => `Device ${place}`,
  level: 'Microphone level',
  record: 'Record and play back',
  recording: 'Recording three seconds…',
  playing: 'Playing back…',
  play: { speaker: 'Play speaker', ringer: 'Play ringer' },
  processing: {
    echoCancellation: 'Cancel echo',
    noiseSuppression: 'Suppress noise',
    autoGainControl: 'Adjust volume automatically',
  },
  unnamed: 'The devices have no names as long as the browser has not allowed the microphone.',
  notSelectable: 'This browser plays where the system does; choose the device there.',
  recordingFailed: 'The browser could not record or play back.',
};

export const de: SettingsTexts = {
  role: { microphone: 'Mikrofon', speaker: 'Lautsprecher', ringer: 'Klingel' },
  system: (device) => (device ? `Wie das System (${device})` : 'Wie das System'),
  unplugged: (device) => `${device || 'Gewähltes Gerät'} (nicht angeschlossen)`,
  nameless: (place) => `Gerät ${place}`,
  level: 'Pegel des Mikrofons',
  record: 'Aufnehmen und abspielen',
  recording: 'Drei Sekunden Aufnahme…',
  playing: 'Wird abgespielt…',
  play: { speaker: 'Lautsprecher prüfen', ringer: 'Klingel prüfen' },
  processing: {
    echoCancellation: 'Echo unterdrücken',
    noiseSuppression: 'Geräusche unterdrücken',
    autoGainControl: 'Lautstärke selbst anpassen',
  },
  unnamed: 'Die Geräte haben keine Namen, solange der Browser das Mikrofon nicht erlaubt hat.',
  notSelectable: 'Dieser Browser spielt dort ab, wo das System es tut; wählen Sie das Gerät dort.',
  recordingFailed: 'Der Browser konnte nicht aufnehmen oder abspielen.',
};
