/**
 * The devices as the browser tells of them, behind the port `AudioDevices`: remembers what the agent has chosen, uses
 * what there is of it, and tells when that changes. Knows neither calls nor tones: who uses the devices is told.
 */
import type {
  AudioDevice,
  AudioDevices,
  AudioMove,
  AudioRole,
  AudioRoute,
  AudioState,
  OutputRole,
  VoiceProcessing,
} from '../audio-devices.js';
import { measureLevel } from './level.js';
import { recall, remember } from './memory.js';
import { playBack, record } from './recording.js';
import { movesBetween, select, type Use } from './selection.js';

export interface BrowserDevicesOptions {
  /** What is to be used from now on. */
  readonly route: (route: AudioRoute) => void;
  /** Another device is used than before, and the agent has not asked for it. */
  readonly moved: (moves: readonly AudioMove[]) => void;
  /** Gives a stream that is ours to stop. @throws MicrophoneError */
  readonly openMicrophone: () => Promise<MediaStream>;
  /** Plays what is heard there. */
  readonly play: (role: OutputRole) => void;
}

/** Entries of Chromium's list that stand for whatever the system uses: its name is `Default - …`, in any language. */
const SYSTEM = ['default', 'communications', ''];

export class BrowserDevices implements AudioDevices {
  readonly #options: BrowserDevicesOptions;
  readonly #watchers = new Set<() => void>();
  #state: AudioState;
  #system: Readonly<Record<'input' | 'output', AudioDevice | null>> = { input: null, output: null };
  /** Of two lookings at the list the later one counts. */
  #looks = 0;

  constructor(options: BrowserDevicesOptions) {
    this.#options = options;
    const { chosen, processing } = recall();
    const output = 'setSinkId' in HTMLMediaElement.prototype;
    this.#state = {
      ...{ chosen, used: chosen, processing, named: false },
      available: { microphone: [], speaker: [], ringer: [] },
      selectable: { microphone: true, speaker: output, ringer: 'setSinkId' in AudioContext.prototype },
    };
  }

  get state(): AudioState {
    return this.#state;
  }

  /** Begins to use what was chosen the last time, and to follow what is plugged and unplugged, until the signal if there is one. */
  async start(signal = new AbortController().signal): Promise<void> {
    this.#route();
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
    mediaDevices?.addEventListener('devicechange', () => void this.refresh(), { signal });
    await this.refresh();
    await this.#followPermission(signal);
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#watchers.add(changed);
    signal.addEventListener('abort', () => this.#watchers.delete(changed), { once: true });
  }

  async refresh(): Promise<void> {
    const look = ++this.#looks;
    const devices = await listDevices();
    if (look !== this.#looks) return;
    const inputs = devices.filter(({ kind }) => kind === 'audioinput');
    const outputs = devices.filter(({ kind }) => kind === 'audiooutput');
    const named = inputs.some(({ label }) => label !== '');
    this.#system = { input: named ? systemOf(inputs) : null, output: named ? systemOf(outputs) : null };
    const [input, output] = [choosable(inputs), choosable(outputs)];
    const before = this.#state.used;
    this.#set({ named, available: { microphone: input, speaker: output, ringer: output } });
    const moves = movesBetween(before, this.#state.used, this.#state.chosen);
    if (moves.length === 0) return;
    this.#route();
    this.#options.moved(moves);
  }

  choose(role: AudioRole, device: AudioDevice | null): void {
    this.#set({ chosen: { ...this.#state.chosen, [role]: device } });
    this.#keep();
  }

  process(processing: VoiceProcessing): void {
    this.#set({ processing });
    this.#keep();
  }

  async measure(told: (level: number) => void, signal: AbortSignal): Promise<void> {
    await this.#withMicrophone((stream) => measureLevel(stream, told, signal));
  }

  async record(playing: () => void, signal: AbortSignal): Promise<void> {
    const recording = await this.#withMicrophone((stream) => record(stream, signal));
    if (signal.aborted) return;
    playing();
    await playBack(recording, sinkOf(this.#state.used.speaker), signal);
  }

  play(role: OutputRole): void {
    this.#options.play(role);
  }

  async #withMicrophone<T>(use: (stream: MediaStream) => Promise<T>): Promise<T> {
    const stream = await this.#options.openMicrophone();
    try {
      // Now the page may know the names.
      if (!this.#state.named) void this.refresh();
      return await use(stream);
    } finally {
      stream.getTracks().forEach((track) => track.stop());
    }
  }

  #keep(): void {
    const { chosen, processing } = this.#state;
    remember({ chosen, processing });
    this.#route();
  }

  #route(): void {
    const { used, processing } = this.#state;
    const microphone = sinkOf(used.microphone);
    this.#options.route({
      microphone: { ...processing, ...(microphone && { deviceId: { exact: microphone } }) },
      speaker: sinkOf(used.speaker),
      ringer: sinkOf(used.ringer),
    });
  }

  #set(change: Partial<AudioState>): void {
    const state = { ...this.#state, ...change };
    this.#state = { ...state, used: this.#used(state) };
    for (const changed of this.#watchers) changed();
  }

  #used({ available, chosen }: AudioState): Use {
    const { input, output } = this.#system;
    return {
      microphone: select(chosen.microphone, available.microphone, input),
      speaker: select(chosen.speaker, available.speaker, output),
      ringer: select(chosen.ringer, available.ringer, output),
    };
  }

  /** The first call asks for the microphone: from then on devices have names. Not every browser tells of it. */
  async #followPermission(signal: AbortSignal): Promise<void> {
    try {
      const status = await navigator.permissions.query({ name: 'microphone' });
      status.addEventListener('change', () => void this.refresh(), { signal });
    } catch {
      // Then the names come when the settings are opened.
    }
  }
}

/** None where the page is not secure, or may not ask. */
async function listDevices(): Promise<readonly MediaDeviceInfo[]> {
  try {
    return await navigator.mediaDevices.enumerateDevices();
  } catch {
    return [];
  }
}

/** Other browsers than Chromium have no entry for it, and put it first. */
function systemOf(devices: readonly MediaDeviceInfo[]): AudioDevice | null {
  const system = devices.find(({ deviceId }) => deviceId === 'default') ?? devices[0];
  return system ? { id: '', label: system.label } : null;
}

function choosable(devices: readonly MediaDeviceInfo[]): readonly AudioDevice[] {
  return devices
    .filter(({ deviceId }) => !SYSTEM.includes(deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

function sinkOf(device: AudioDevice | null): string {
  return device?.id ?? '';
}
