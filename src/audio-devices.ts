/**
 * Port: the microphones and loudspeakers of the agent's computer, which of them is used for what, and how to try them
 * out. Which browser or system stands behind it is not known here.
 */

export type AudioRole = 'microphone' | 'speaker' | 'ringer';
export type OutputRole = Exclude<AudioRole, 'microphone'>;

export interface AudioDevice {
  /** The browser's identifier; '' for whatever the system uses. */
  readonly id: string;
  /** As the system calls it; '' as long as the page may not know. */
  readonly label: string;
}

/** What the browser does to the agent's voice. */
export interface VoiceProcessing {
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

type ByRole<T> = Readonly<Record<AudioRole, T>>;

export interface AudioState {
  /** Those that can be chosen, the system's own choice left out. */
  readonly available: ByRole<readonly AudioDevice[]>;
  /** What the agent has chosen, plugged in or not; null for whatever the system uses. */
  readonly chosen: ByRole<AudioDevice | null>;
  /** What is used now; null where the browser tells nothing of it. */
  readonly used: ByRole<AudioDevice | null>;
  readonly processing: VoiceProcessing;
  /** Whether the browser can use another one than the system does. */
  readonly selectable: ByRole<boolean>;
  /** The page may know the names: it may use the microphone. */
  readonly named: boolean;
}

/** Where the agent's voice is taken from, and where sound goes: '' for the system's own loudspeaker. */
export interface AudioRoute {
  readonly microphone: MediaTrackConstraints;
  readonly speaker: string;
  readonly ringer: string;
}

/** What takes a voice from these devices and plays others there: the telephone. */
export interface AudioUser {
  /** From now on, also in the calls that are under way. */
  useDevices(route: AudioRoute): void;
  /** What calls hear of the microphone, muted or not: whoever gets the stream stops its tracks. @throws MicrophoneError */
  openMicrophone(): Promise<MediaStream>;
}

/** A device that is used in the place of another. */
export interface AudioMove {
  readonly role: AudioRole;
  /** The name of the one that is used now. */
  readonly device: string;
  /** Whether it is the one that the agent has chosen, come back. */
  readonly isChosen: boolean;
}

export interface AudioDevices {
  readonly state: AudioState;
  /** Told of every change of the state until the signal. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Looks again which devices there are, and may be known by name. Always resolves. */
  refresh(): Promise<void>;
  /** Uses another one from now on, also in the calls that are under way; null for whatever the system uses. */
  choose(role: AudioRole, device: AudioDevice | null): void;
  process(processing: VoiceProcessing): void;
  /** Tells how loud the microphone is, from 0 to 1, until the signal. @throws MicrophoneError */
  measure(told: (level: number) => void, signal: AbortSignal): Promise<void>;
  /** Records three seconds and plays them back; `playing` is told when it does. @throws MicrophoneError */
  record(playing: () => void, signal: AbortSignal): Promise<void>;
  /** Plays for some seconds what is heard there. */
  play(role: OutputRole): void;
}
