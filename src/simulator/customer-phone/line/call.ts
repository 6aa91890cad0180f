/**
 * One call of the customer phone: a SIP.js session told in a customer's words. Knows no page and no sound device;
 * what it sends comes from the session's media, what it hears is handed out as a stream.
 */
import { Invitation, Inviter, SessionState, Web, type Referral, type Session } from 'sip.js';
import { replacedBy } from '../../../sip/replaces.js';
import { ENDINGS, refusal } from './endings.js';

export type CallState =
  /** The invitation is on its way. */
  | { readonly phase: 'calling' }
  /** The agent's phone rings. */
  | { readonly phase: 'ringing' }
  /** The agent calls us. */
  | { readonly phase: 'incoming' }
  | { readonly phase: 'answering' }
  | {
      readonly phase: 'talking';
      /** Milliseconds since the epoch. */
      readonly since: number;
      /** The agent has put us on hold: they do not want to hear us. */
      readonly held: boolean;
    }
  | { readonly phase: 'ended'; readonly reason: string; readonly seconds: number | null };

/** Both texts may come from outside. */
export interface Party {
  readonly name: string;
  readonly number: string;
}

export interface CallObserver {
  changed(state: CallState): void;
  /** The call is up, and this is what the far end sends; once more with whoever the call was passed on to. */
  connected(heard: MediaStream): void;
  /** The agent is out of it: `farEnd` is somebody else now. */
  passedOn(): void;
  /** The connection between the two browsers is lost; the call itself is not over. */
  silenced(): void;
}

export class PhoneCall {
  #session: Inviter | Invitation;
  readonly #observer: CallObserver;
  readonly #over = new AbortController();
  #state: CallState;
  #reason: string;

  constructor(session: Inviter | Invitation, observer: CallObserver) {
    this.#session = session;
    this.#observer = observer;
    this.#state = { phase: session instanceof Inviter ? 'calling' : 'incoming' };
    this.#reason = session instanceof Inviter ? ENDINGS.failed : ENDINGS.missed;
    this.#attend(session);
  }

  get state(): CallState {
    return this.#state;
  }

  /** Aborted when the call is over. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Who is at the other end, as the invitation says. */
  get farEnd(): Party {
    const { displayName, uri } = this.#session.remoteIdentity;
    // SIP.js leaves the escapes of a quoted string in, and gives undefined, against its declaration, for no name.
    return { name: (displayName || '').replace(/\\(.)/g, '$1'), number: uri.user ?? '' };
  }

  async invite(): Promise<void> {
    if (!(this.#session instanceof Inviter)) return;
    await this.#session.invite({
      requestDelegate: {
        onProgress: ({ message }) => {
          if (message.statusCode === 180) this.#change({ phase: 'ringing' });
        },
        onReject: ({ message }) => this.#refused(message.statusCode ?? 500),
      },
    });
  }

  async answer(): Promise<void> {
    if (!(this.#session instanceof Invitation) || this.#state.phase !== 'incoming') return;
    this.#change({ phase: 'answering' });
    this.#reason = ENDINGS.failed;
    await this.#session.accept();
  }

  /** Ends the call in whatever state it is: CANCEL, 486 Busy Here or BYE. */
  async hangUp(): Promise<void> {
    const session = this.#session;
    if (session.state === SessionState.Terminating || session.state === SessionState.Terminated) return;
    this.#because(ENDINGS.customer);
    if (session.state === SessionState.Established) await session.bye();
    else if (session instanceof Inviter) await session.cancel();
    else await session.reject({ statusCode: 486 });
  }

  /** Whether somebody who calls wants to take the place of the far end (RFC 3891). */
  isReplacedBy({ request }: Invitation): boolean {
    const wanted = replacedBy(request.getHeader('replaces') ?? '');
    const { dialog } = this.#session;
    return (
      this.#state.phase === 'talking' &&
      wanted?.callId === dialog?.callId &&
      wanted?.localTag === dialog?.localTag &&
      wanted?.remoteTag === dialog?.remoteTag
    );
  }

  /** Answers without ringing, for we are talking already, and says goodbye to the one before. */
  async takeOver(invitation: Invitation): Promise<void> {
    const before = this.#session;
    this.#attend(invitation);
    await invitation.accept();
    if (before.state === SessionState.Established) await before.bye();
  }

  /** Sends one key as a telephone event (RFC 4733), in milliseconds that every receiver takes for one. */
  press(key: string): void {
    mediaOf(this.#session)?.sendDtmf(key, { duration: 160, interToneGap: 70 });
  }

  #attend(session: Inviter | Invitation): void {
    session.delegate = {
      onBye: (bye) => {
        if (session === this.#session) this.#because(ENDINGS.agent);
        void bye.accept();
      },
      onCancel: () => this.#because(ENDINGS.gaveUp),
      onRefer: (referral) => void this.#follow(referral),
    };
    session.stateChange.addListener((state) => this.#sessionChanged(session, state));
  }

  /** The agent passes us on (RFC 3515): we call whom it names, and tell it what comes of that. */
  async #follow(referral: Referral): Promise<void> {
    await referral.accept();
    const inviter = referral.makeInviter();
    this.#attend(inviter);
    // What it comes to is told to the agent by SIP.js, and to us by the state.
    await inviter.invite().catch(() => {});
  }

  #sessionChanged(session: Inviter | Invitation, state: SessionState): void {
    if (state === SessionState.Established) this.#turnTo(session);
    // SIP.js tells the state before the reason: the delegate is called next, in the same turn.
    if (state === SessionState.Terminated && session === this.#session) queueMicrotask(() => this.#ended());
  }

  #turnTo(session: Inviter | Invitation): void {
    const isPassedOn = session !== this.#session;
    this.#session = session;
    this.#established();
    if (isPassedOn) this.#observer.passedOn();
  }

  #established(): void {
    const media = mediaOf(this.#session);
    const since = this.#state.phase === 'talking' ? this.#state.since : Date.now();
    this.#change({ phase: 'talking', since, held: false });
    if (!media) return;
    const { peerConnection } = media;
    const session = this.#session;
    const isOurs = () => session === this.#session;
    peerConnection?.addEventListener('signalingstatechange', () => {
      if (isOurs()) this.#negotiated(peerConnection);
    });
    peerConnection?.addEventListener('connectionstatechange', () => {
      if (isOurs() && peerConnection.connectionState === 'failed') this.#observer.silenced();
    });
    this.#observer.connected(media.remoteMediaStream);
  }

  /** After each re-INVITE: whoever no longer wants to receive has put us on hold (RFC 3264 section 8.4). */
  #negotiated(peerConnection: RTCPeerConnection): void {
    if (this.#state.phase !== 'talking' || peerConnection.signalingState !== 'stable') return;
    const direction = peerConnection.getTransceivers()[0]?.currentDirection;
    this.#change({ ...this.#state, held: direction === 'recvonly' || direction === 'inactive' });
  }

  #ended(): void {
    if (this.#state.phase === 'ended') return;
    const seconds = this.#state.phase === 'talking' ? (Date.now() - this.#state.since) / 1000 : null;
    this.#change({ phase: 'ended', reason: this.#reason, seconds });
    this.#over.abort();
  }

  /** A refusal that crosses our own CANCEL, or answers it, says nothing new. */
  #refused(status: number): void {
    if (this.#reason !== ENDINGS.customer) this.#because(refusal(status));
  }

  #because(reason: string): void {
    this.#reason = reason;
  }

  #change(state: CallState): void {
    this.#state = state;
    this.#observer.changed(state);
  }
}

function mediaOf(session: Session): Web.SessionDescriptionHandler | null {
  const handler = session.sessionDescriptionHandler;
  return handler instanceof Web.SessionDescriptionHandler ? handler : null;
}
