/**
 * The audio of one call: a peer connection with one audio stream, the microphone and the loudspeaker. Knows
 * descriptions and directions, but no SIP. Nothing of the agent's voice leaves before `speak(true)`, although the
 * description that promises it may have been made long before: attaching a track needs no new description.
 */
import type { Quality } from '../call/quality.js';
import { Capture } from './capture.js';
import { Gathering } from './gathering.js';
import type { NetworkMemory } from './gathering.js';
import type { Loudspeaker } from './loudspeaker.js';
import type { Microphone } from './microphone.js';
import { isTalkable } from './session-description.js';

export interface MediaSetup {
  /** As it is now: it is asked again at a restart, because the credentials of a relay expire. */
  readonly configuration: () => RTCConfiguration;
  readonly memory: NetworkMemory;
  readonly microphone: Microphone;
  readonly loudspeaker: Loudspeaker;
  /** Told of the connection as soon as it is there. */
  readonly opened?: OpenedMedia | undefined;
}

/** Whoever looks must not change it. */
export type OpenedMedia = (connection: RTCPeerConnection, media: Media) => void;

export class Media {
  /** Told at every change of the connection's state. */
  connectionChanged: (state: RTCPeerConnectionState) => void = () => {};
  /** Told when the microphone is another one. */
  microphoneChanged: () => void = () => {};
  /** Told of every measurement while both are to hear each other. */
  measured: (quality: Quality) => void = () => {};

  readonly #setup: MediaSetup;
  readonly #closed = new AbortController();
  readonly #closing: Promise<never>;
  #peer: { readonly connection: RTCPeerConnection; readonly gathering: Gathering } | null = null;
  readonly #capture: Capture;
  /** The first offer, while nobody has asked for it. */
  #prepared: Promise<void> | null = null;
  #sound: HTMLAudioElement | null = null;
  /** Whether the agent hears the far end; null as long as nobody has said so. */
  #audible: boolean | null = null;
  #speaking = false;
  #attached: MediaStreamTrack | null = null;
  #mixed: MediaStreamTrack | null = null;
  #muted = false;
  #direction: RTCRtpTransceiverDirection = 'sendrecv';

  constructor(setup: MediaSetup) {
    this.#setup = setup;
    this.#capture = new Capture(setup.microphone, () => {
      void this.#attach();
      this.microphoneChanged();
    });
    this.#closing = new Promise((_, reject) => {
      this.#closed.signal.addEventListener('abort', () => reject(new Error('The call is over')));
    });
    this.#closing.catch(() => {});
  }

  /** For statistics and tests; whoever looks must not change it. */
  get peerConnection(): RTCPeerConnection {
    return this.#connected().connection;
  }

  /** The microphone's capture while there is one. */
  get localStream(): MediaStream | null {
    return this.#capture.stream;
  }

  /** What is captured, whether it is sent or not. */
  get microphone(): MediaStreamTrack | null {
    return this.#capture.track;
  }

  get isMuted(): boolean {
    return this.#muted;
  }

  /** Both are to hear each other, as far as holding goes on either side. */
  get isTalking(): boolean {
    return this.#speaking && this.#audio()?.currentDirection === 'sendrecv';
  }

  /** An offer of ours is out, and nobody's description has come back, not even a provisional one. */
  get isUnanswered(): boolean {
    return this.peerConnection.signalingState === 'have-local-offer';
  }

  /** What the far end sends, once we listen. */
  get remoteStream(): MediaStream | null {
    const stream = this.#audible === null ? null : this.#sound?.srcObject;
    return stream instanceof MediaStream ? stream : null;
  }

  /** Our latest description, with the candidates found up to now. */
  get description(): string {
    return this.peerConnection.localDescription?.sdp ?? '';
  }

  /** Begins the first offer before anybody is called: `offer` will be quick. */
  prepare(): void {
    this.#prepared ??= this.#propose();
    // What was too much for the browser then may not be too much when it is needed.
    this.#prepared.catch(() => (this.#prepared = null));
  }

  /** Makes an offer; with `restart`, one that looks for new ways through the network (RFC 8445 section 2.4). */
  async offer({ restart = false } = {}): Promise<string> {
    if (restart) this.#renewIce();
    const prepared = restart ? null : this.#prepared;
    this.#prepared = null;
    await (prepared ?? this.#propose());
    return this.#usableDescription();
  }

  /** Takes an offer and makes the answer. Rejects if the browser cannot take it; `rollBack` undoes it then. */
  async answer(offer: string): Promise<string> {
    requireAudio(offer);
    await this.#unlessClosed(this.peerConnection.setRemoteDescription({ type: 'offer', sdp: offer }));
    const audio = this.#audio();
    for (const transceiver of this.peerConnection.getTransceivers()) {
      if (transceiver !== audio) transceiver.stop();
    }
    if (audio) audio.direction = this.#direction;
    await this.#describe();
    return this.#usableDescription();
  }

  /** Takes the answer to our offer; a provisional one may be followed by another (RFC 9429 section 4.1.10). */
  async accept(answer: string, type: 'answer' | 'pranswer' = 'answer'): Promise<void> {
    requireAudio(answer);
    await this.#unlessClosed(this.peerConnection.setRemoteDescription({ type, sdp: answer }));
    if (this.#audible === null) this.#hear(true);
  }

  /** Withdraws an offer that came to nothing. Never rejects. */
  async rollBack(): Promise<void> {
    const { signalingState } = this.peerConnection;
    const rollback = { type: 'rollback' } as const;
    try {
      if (signalingState === 'have-local-offer')
        await this.#unlessClosed(this.peerConnection.setLocalDescription(rollback));
      if (signalingState === 'have-remote-offer')
        await this.#unlessClosed(this.peerConnection.setRemoteDescription(rollback));
    } catch {
      // Closed meanwhile: nothing is left to be withdrawn.
    }
  }

  /** Opens the microphone and keeps it ready. It can be tried again. @throws MicrophoneError */
  openMicrophone(): Promise<void> {
    return this.#unlessClosed(this.#capture.open());
  }

  /** Lets the far end hear the agent, and the agent hear the far end; or neither. */
  speak(speaking: boolean): void {
    this.#speaking = speaking;
    void this.#attach();
    this.#hear(speaking);
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    void this.#attach();
  }

  /** What is sent in place of the microphone, while anything is; null for the microphone. Resolves when it is sent. */
  async mix(track: MediaStreamTrack | null): Promise<void> {
    this.#mixed = track;
    await this.#attach();
  }

  /** What the next description will say. */
  direct(direction: 'sendrecv' | 'sendonly'): void {
    this.#direction = direction;
    const audio = this.#audio();
    if (audio) audio.direction = direction;
  }

  /** The sender of telephone events, or null where the far end takes none. */
  get tones(): RTCDTMFSender | null {
    const tones = this.#audio()?.sender.dtmf;
    return tones?.canInsertDTMF ? tones : null;
  }

  /** Ends everything: capture and playing at once, the connection in the next task. */
  close(): void {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    this.connectionChanged = () => {};
    this.#capture.close();
    if (this.#sound) this.#setup.loudspeaker.stop(this.#sound);
    const connection = this.#peer?.connection;
    // Chromium never lets go of a connection that is closed while events of it wait to be dispatched, and gives a page no
    // more than 500: their task comes before this one.
    if (connection) setTimeout(() => connection.close());
  }

  /** Made when it is first needed: it takes the browser some milliseconds, which no ring should wait for. */
  #connected() {
    return (this.#peer ??= this.#connect());
  }

  #connect() {
    const connection = new RTCPeerConnection(this.#setup.configuration());
    const { signal } = this.#closed;
    const changed = () => this.connectionChanged(connection.connectionState);
    connection.addEventListener('connectionstatechange', changed, { signal });
    if (signal.aborted) connection.close();
    this.#setup.opened?.(connection, this);
    return { connection, gathering: new Gathering(connection, this.#setup.memory, signal) };
  }

  async #propose(): Promise<void> {
    if (!this.#audio()) this.peerConnection.addTransceiver('audio', { direction: this.#direction });
    await this.#describe();
  }

  async #describe(): Promise<void> {
    const { gathering } = this.#connected();
    const before = nameOf(this.description);
    gathering.begin();
    await this.#unlessClosed(this.peerConnection.setLocalDescription());
    if (nameOf(this.description) === before) gathering.skip();
  }

  async #usableDescription(): Promise<string> {
    await this.#connected().gathering.usable();
    // In a task of its own: what has waited for the description comes first.
    setTimeout(() => this.#prepareSound());
    return this.description;
  }

  #renewIce(): void {
    // The connection keeps its certificate and its other settings only if they are named again.
    const { connection } = this.#connected();
    connection.setConfiguration({ ...connection.getConfiguration(), ...this.#setup.configuration() });
    connection.restartIce();
  }

  /** The browser leaves the promises of a closed connection pending for ever, and an agent a prompt for hours. */
  #unlessClosed<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#closing]);
  }

  #audio(): RTCRtpTransceiver | undefined {
    return this.peerConnection
      .getTransceivers()
      .find(
        ({ receiver, currentDirection }) => receiver.track.kind === 'audio' && currentDirection !== 'stopped',
      );
  }

  async #attach(): Promise<void> {
    const { track } = this.#capture;
    if (track) track.enabled = !this.#muted;
    const sender = this.#audio()?.sender;
    const wanted = this.#speaking ? (this.#mixed ?? track) : null;
    if (this.#closed.signal.aborted || !sender || this.#attached === wanted) return;
    // What the sender says of its track is old while a replacement is under way.
    this.#attached = wanted;
    // It rejects only if the connection is closed meanwhile.
    await sender.replaceTrack(wanted).catch(() => {});
  }

  #hear(audible: boolean): void {
    this.#audible = audible;
    const sound = this.#prepareSound();
    if (sound) this.#setup.loudspeaker.turn(sound, audible);
  }

  #prepareSound(): HTMLAudioElement | null {
    const track = this.#closed.signal.aborted ? null : this.#audio()?.receiver.track;
    if (track) this.#sound ??= this.#setup.loudspeaker.prepare(new MediaStream([track]));
    return this.#sound;
  }
}

/** A description that gathers has another name than the one before (RFC 8839 section 5.4). */
function nameOf(description: string): string {
  return /^a=ice-ufrag:(.*)$/m.exec(description)?.[1] ?? '';
}

/** Without audio in it the browser would close the stream for good, also where the change is refused later. */
function requireAudio(description: string): void {
  if (!isTalkable(description)) throw new Error('No audio in the description');
}
