/**
 * The sounds of a conference, mixed in the browser: each far end is sent the agent's microphone together with what the
 * others say. Knows descriptions no more than SIP; each call's own hold and mute decide what is sent in it, as without it.
 *
 *   the call's microphone ──────────────────────────┐
 *   what the others say, unless they are on hold ───┴──▶ sent in the call
 *
 * The agent hears the far ends as before, each by its own audio element; those keep Chromium decoding, too
 * (crbug.com/933677).
 */
import { LineError } from '../softphone.js';
import type { LineFact } from '../softphone.js';
import type { Media } from './media.js';
import { pause } from './pause.js';

/** One of the calls. */
export interface Member {
  readonly media: Media;
  readonly over: AbortSignal;
  readonly tell: (fact: LineFact) => void;
}

export interface MixingSetup {
  readonly members: readonly Member[];
  readonly ended: () => void;
}

/** Milliseconds for the browser to begin: it does at once, or not before the agent clicks. */
const PATIENCE = 2000;

export class Mixing {
  readonly #setup: MixingSetup;
  readonly #context = new AudioContext();
  readonly #end = new AbortController();
  readonly #channels: Channel[] = [];

  constructor(setup: MixingSetup) {
    this.#setup = setup;
    const { signal } = this.#end;
    for (const { over } of setup.members) over.addEventListener('abort', () => this.end(), { signal });
  }

  /** Resolves when they hear each other. @throws LineError the browser does not mix, or one of the calls is over */
  async begin(): Promise<void> {
    const { members } = this.#setup;
    const { signal } = this.#end;
    try {
      // One by one: where the second cannot be had, the first is closed.
      for (const member of members) this.#channels.push(new Channel(this.#context, member));
      await Promise.race([this.#context.resume(), pause(PATIENCE, signal)]);
      if (signal.aborted || this.#context.state !== 'running') throw new LineError('notMixed');
    } catch {
      const isOver = signal.aborted;
      this.end();
      throw new LineError(isOver ? 'over' : 'notMixed');
    }
    this.#context.addEventListener('statechange', () => this.#send(), { signal });
    // A mixing that the system has stopped goes on when the agent clicks.
    addEventListener('click', () => void this.#context.resume(), { signal });
    this.follow();
    this.#send();
    const joined = { type: 'joined', at: Date.now() } as const;
    for (const { tell } of members) tell(joined);
  }

  /** To be told whenever one of the calls has changed: whoever is on hold, on either side, is not for the others. */
  follow(): void {
    for (const channel of this.#channels) {
      channel.play(this.#channels.filter((other) => other !== channel));
    }
  }

  /** Each is sent the microphone alone before the mixing stops: there is no moment of silence. */
  end(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#setup.ended();
    for (const { tell } of this.#setup.members) tell({ type: 'parted' });
    const closed = this.#channels.map((channel) => channel.close());
    void Promise.all(closed).then(() => this.#context.close());
  }

  /** While nothing is mixed, they hear the agent at least. */
  #send(): void {
    const isMixed = this.#context.state === 'running';
    for (const channel of this.#channels) channel.send(isMixed);
  }
}

/** What goes through the mixing of one call. */
class Channel {
  readonly #context: AudioContext;
  readonly #media: Media;
  readonly #sent: MediaStreamAudioDestinationNode;
  readonly #said: MediaStreamAudioSourceNode;
  #microphone: MediaStreamAudioSourceNode | null = null;
  #isHeard = false;

  constructor(context: AudioContext, { media }: Member) {
    this.#context = context;
    this.#media = media;
    this.#sent = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    const { remoteStream } = media;
    if (!remoteStream) throw new LineError('notMixed');
    this.#said = new MediaStreamAudioSourceNode(context, { mediaStream: remoteStream });
    media.microphoneChanged = () => this.#takeMicrophone();
    this.#takeMicrophone();
  }

  /** Lets the others hear what is said here, if both sides are there to talk. */
  play(others: readonly Channel[]): void {
    const { isTalking } = this.#media;
    if (isTalking === this.#isHeard) return;
    this.#isHeard = isTalking;
    if (isTalking) for (const other of others) this.#said.connect(other.#sent);
    else this.#said.disconnect();
  }

  send(isMixed: boolean): void {
    void this.#media.mix(isMixed ? (this.#sent.stream.getAudioTracks()[0] ?? null) : null);
  }

  async close(): Promise<void> {
    this.#media.microphoneChanged = () => {};
    await this.#media.mix(null);
    for (const node of [this.#said, this.#microphone]) node?.disconnect();
  }

  /** The microphone is muted at its own track, which another one takes over. */
  #takeMicrophone(): void {
    const { localStream } = this.#media;
    const before = this.#microphone;
    this.#microphone =
      localStream && new MediaStreamAudioSourceNode(this.#context, { mediaStream: localStream });
    this.#microphone?.connect(this.#sent);
    before?.disconnect();
  }
}
