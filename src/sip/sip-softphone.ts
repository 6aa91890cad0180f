/**
 * A telephone on a SIP server that speaks SIP over WebSocket (RFC 7118), behind the port `Softphone`. What
 * belongs to one sign-in is in its station; here is what outlives it.
 */
import type { AudioRoute, AudioUser } from '../audio-devices.js';
import type { Log } from '../log.js';
import { LineError } from '../softphone.js';
import type { Credentials, Finding, Registration, Softphone, SoftphoneObserver } from '../softphone.js';
import type { SipLine } from './line.js';
import { Loudspeaker } from './loudspeaker.js';
import type { OpenedMedia } from './media.js';
import { Microphone } from './microphone.js';
import type { OpenSocket } from './flow.js';
import type { FetchIceServers } from './ice-servers.js';
import { Station } from './station.js';
import type { SipSettings, StationSetup } from './station.js';

export interface SipSoftphoneOptions {
  readonly log?: Log;
  /** Opens the connection to the server; the browser's WebSocket if not given. */
  readonly openSocket?: OpenSocket;
  /** A number from 0 up to 1; `Math.random` if not given. */
  readonly random?: () => number;
  /** Gives STUN and TURN servers besides the configured ones, with credentials that expire. */
  readonly fetchIceServers?: FetchIceServers | undefined;
  /** A digit goes out to a far end: for the agent's ear, never for a log. */
  readonly keyed?: ((digit: string) => void) | undefined;
  /** Told of the connection of every call, and of what stands by for one. Must not throw. */
  readonly opened?: OpenedMedia | undefined;
}

export class SipSoftphone implements Softphone, AudioUser {
  readonly #setup: Omit<StationSetup, 'credentials'>;
  readonly #microphone = new Microphone();
  readonly #loudspeaker: Loudspeaker;
  #station: Station | null = null;

  /** Observer methods that throw are logged and otherwise ignored: no fault of theirs costs a call. */
  constructor(settings: SipSettings, observer: SoftphoneObserver, options: SipSoftphoneOptions = {}) {
    const { log = () => {}, random = Math.random, openSocket = openWebSocket } = options;
    const { fetchIceServers = null, keyed = () => {}, opened } = options;
    const tell = (report: () => void) => {
      try {
        report();
      } catch (error) {
        log('observer.failed', { error: error instanceof Error ? error.name : typeof error });
      }
    };
    this.#loudspeaker = new Loudspeaker((blocked) => tell(() => observer.soundBlocked(blocked)));
    this.#setup = {
      ...{ settings, log, random, openSocket, fetchIceServers, opened },
      ...{ microphone: this.#microphone, loudspeaker: this.#loudspeaker },
      keyed: (digit) => tell(() => keyed(digit)),
      changed: (registration) => tell(() => observer.registrationChanged(registration)),
      offered: (line) => tell(() => observer.offered(line)),
      voiceMailChanged: (voiceMail) => tell(() => observer.voiceMailChanged?.(voiceMail)),
      happened: (line, fact) => tell(() => observer.happened(line, fact)),
    };
  }

  get registration(): Registration {
    return this.#station?.registration ?? { state: 'signedOut' };
  }

  /** The calls that are ringing or talking. */
  get lines(): readonly SipLine[] {
    return this.#station?.lines ?? [];
  }

  start(credentials: Credentials): void {
    if (this.#station?.signInAgain(credentials)) return;
    this.#station?.replace();
    this.#station = new Station({ ...this.#setup, credentials });
    this.#station.start();
  }

  reconnect(): void {
    this.#station?.reconnect();
  }

  async stop(): Promise<void> {
    await this.#station?.stop();
  }

  dial(target: string): SipLine {
    if (!this.#station) throw new LineError('notReady');
    return this.#station.dial(target);
  }

  async examine(): Promise<readonly Finding[]> {
    const { examine } = await import('./examination.js');
    return examine(this.lines);
  }

  enableSound(): void {
    this.#loudspeaker.enable();
  }

  useDevices(route: AudioRoute): void {
    this.#microphone.use(route.microphone);
    this.#loudspeaker.use(route.speaker);
  }

  openMicrophone(): Promise<MediaStream> {
    return this.#microphone.listen();
  }
}

function openWebSocket(url: string, protocols: string): WebSocket {
  return new WebSocket(url, protocols);
}
