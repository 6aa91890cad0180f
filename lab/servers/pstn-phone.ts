/** A telephone of the public network: baresip behind the gateway, with a tone for a voice and a recorder for an ear. */
import { readdirSync, statSync } from 'node:fs';
import { shareAt } from '../../src/simulator/customer-phone/sound/goertzel.js';
import { lastSeconds, millisecondsOf, toneFile } from '../audio/wave.js';
import { Happenings } from '../machine/happenings.js';
import { accepts, freePort } from '../machine/ports.js';
import { Program } from '../machine/program.js';
import { ControlConnection, type CallEvent } from './control-connection.js';
import type { Site } from './site.js';

export interface PstnPhoneOptions {
  readonly name: string;
  /** As it is dialled, `+14255550100`. */
  readonly number: string;
  /** Who its calls are shown to be from. */
  readonly caller: string;
  readonly port: number;
  readonly codec?: Codec;
  /** Where its calls go, `127.0.0.1:5060`. */
  readonly proxy: string;
  /** By way of which gateway; without, straight there. */
  readonly gateway?: string;
  /** What it says, in place of a tone: a WAV file as its codec wants it. */
  readonly voice?: Uint8Array;
  /** It takes every call at once. */
  readonly answersItself?: boolean;
}

type Codec = 'PCMU/8000/1' | 'opus/48000/2';

/** Hertz of its voice. */
export const PSTN_TONE = 700;

/** Seconds of it: longer than any call here. */
const VOICE = 120;

/** Milliseconds in which a telephone on this machine does what is expected of it. */
const LIMIT = 15_000;

/** Seconds of sound that are enough to tell a tone by. */
export const MOMENT = 0.4;

export class PstnPhone {
  readonly program: Program;
  readonly number: string;
  readonly #control: ControlConnection;
  readonly #events: Happenings<CallEvent>;
  /** What is up, by baresip's own names. */
  readonly #calls: ReadonlySet<string>;
  readonly #recordings: string;
  readonly #proxy: string;

  static async start(site: Site, options: PstnPhoneOptions): Promise<PstnPhone> {
    const { folder, reaper, address } = site;
    const { name } = options;
    const control = await freePort();
    const recordings = folder.make(`${name}/recordings`);
    folder.write(`${name}/config`, config(site, options, control, recordings));
    folder.write(`${name}/accounts`, account(options));
    folder.write(`${name}/contacts`, '');
    const program = await Program.start({
      name,
      folder,
      reaper,
      command: ['baresip', '-f', folder.path(name), '-v'],
      isReady: () => accepts(address, control),
    });
    const events = new Happenings<CallEvent>();
    const calls = new Set<string>();
    const connection = await ControlConnection.open(address, control, (event) => {
      if (event.type === 'CALL_CLOSED') calls.delete(event.id);
      else calls.add(event.id);
      // How earlier calls went is of no interest to a new one.
      if (event.type === 'CALL_INCOMING') events.forget();
      events.add(event);
    });
    return new PstnPhone(options, program, connection, { events, calls, recordings });
  }

  private constructor(
    { number, proxy }: PstnPhoneOptions,
    program: Program,
    control: ControlConnection,
    state: { events: Happenings<CallEvent>; calls: ReadonlySet<string>; recordings: string },
  ) {
    this.number = number;
    this.program = program;
    this.#proxy = proxy;
    this.#control = control;
    this.#events = state.events;
    this.#calls = state.calls;
    this.#recordings = state.recordings;
  }

  async stop(): Promise<void> {
    this.#control.close();
    await this.program.stop();
  }

  dial(number: string): Promise<void> {
    this.#events.forget();
    return this.#control.order('dial', `sip:${number}@${this.#proxy}`);
  }

  /** Waits for a call, and takes it. */
  async answer(): Promise<void> {
    await this.rings();
    await this.#control.order('accept');
  }

  hangUp(): Promise<void> {
    return this.#control.order('hangup');
  }

  /** Hangs up whatever is up. */
  async endAll(): Promise<void> {
    // It takes the order also when there is no call, and one that is being dialled has told nothing of itself yet.
    await this.hangUp();
    while (this.#calls.size > 0) {
      await this.ends();
      if (this.#calls.size > 0) await this.hangUp();
    }
  }

  hold(): Promise<void> {
    return this.#control.order('hold');
  }

  resume(): Promise<void> {
    return this.#control.order('resume');
  }

  async press(digits: string): Promise<void> {
    for (const digit of digits) await this.#control.order('sndcode', digit);
  }

  /** A call comes in. */
  async rings(): Promise<void> {
    await this.#next('CALL_INCOMING');
  }

  /** The far end rings. */
  async hearsRinging(): Promise<void> {
    await this.#next('CALL_RINGING');
  }

  async talks(): Promise<void> {
    await this.#next('CALL_ESTABLISHED');
  }

  /** The call is over. Returns why, in the words of the network: `486 Busy Here`. */
  async ends(limit = LIMIT): Promise<string> {
    return (await this.#next('CALL_CLOSED', limit)).param;
  }

  /** Waits for a digit that the far end sends. */
  async digit(): Promise<string> {
    // The end of a digit is told as a digit of its own without a name.
    const isDigit = ({ type, param }: CallEvent) => type === 'CALL_DTMF_START' && param.trim() !== '';
    return (await this.#events.next(isDigit, 'No digit came', LIMIT)).param;
  }

  /**
   * The share that a tone has in what was heard last, from 0 to 1; 0 also when it is silent. Baresip 1.0 writes down nothing
   * any more once either side has held the call (its issue 1496): there `bitsPerSecond` tells.
   */
  hearing(frequency: number): number {
    const recording = this.recording();
    if (!recording) return 0;
    const { samples, rate } = lastSeconds(recording, MOMENT);
    return shareAt(samples, frequency, rate);
  }

  /** What comes in just now, averaged over three seconds; 0 when that is nothing. */
  bitsPerSecond(): number {
    const [, arriving = '0'] = /.*audio=\d+\/(\d+) /s.exec(this.program.log) ?? [];
    return Number(arriving);
  }

  /** Milliseconds of sound that have come in all calls, and when that was. */
  arrived(): { readonly sound: number; readonly at: number } {
    const sound = this.#heard().reduce((sum, path) => sum + millisecondsOf(path), 0);
    return { sound, at: performance.now() };
  }

  /** The file that what it hears is being written to; null before the first call. */
  recording(): string | null {
    return this.#heard().sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0] ?? null;
  }

  #heard(): string[] {
    const files = readdirSync(this.#recordings).filter((name) => name.endsWith('-dec.wav'));
    return files.map((name) => `${this.#recordings}/${name}`);
  }

  #next(type: string, limit = LIMIT): Promise<CallEvent> {
    return this.#events.next((event) => event.type === type, `There was no ${type}`, limit);
  }
}

function config(
  { address, folder }: Site,
  { name, port, codec = 'PCMU/8000/1', voice }: PstnPhoneOptions,
  control: number,
  recordings: string,
): string {
  const [module, rate, channels] = codec === 'opus/48000/2' ? ['opus', 48_000, 2] : ['g711', 8000, 1];
  const source = folder.write(`${name}/voice.wav`, voice ?? toneFile(PSTN_TONE, rate, VOICE, channels));
  return `# An address, and not the name of an interface: baresip 1.0 would not find loopback's.
net_interface       ${address}
sip_listen          ${address}:${port}
sip_trans_def       udp
ctrl_tcp_listen     ${address}:${control}
call_max_calls      4
call_local_timeout  120
audio_source        aufile,${source}
audio_player        aufile,${folder.path(`${name}/played.wav`)}
audio_alert         aufile,${folder.path(`${name}/alert.wav`)}
audio_channels      ${channels}
audio_buffer        20-160
jitter_buffer_delay 2-10
snd_path            ${recordings}
module_path         /usr/lib/baresip/modules
module              ${module}.so
module              aufile.so
module              sndfile.so
module_tmp          account.so
module_app          menu.so
module_app          ctrl_tcp.so
`;
}

function account(options: PstnPhoneOptions): string {
  const { caller, number, port, codec = 'PCMU/8000/1', proxy, gateway = proxy, answersItself } = options;
  const [host] = proxy.split(':');
  const mode = answersItself ? 'auto' : 'manual';
  return `"${caller}" <sip:${number}@${host}:${port};transport=udp>;regint=0;audio_codecs=${codec};answermode=${mode};outbound="sip:${gateway};transport=udp"\n`;
}
