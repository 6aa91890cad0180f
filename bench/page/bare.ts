/**
 * What the browser itself takes: two connections in one page, without a telephone, a server or any signalling between
 * them. The called one has everything ready, as ours has while it rings. No telephone can be quicker.
 */
import { loadAccount } from './telephone.js';

const { iceServers } = await loadAccount();

/** The bench listens at the called end alone. */
const Caller = Object.getPrototypeOf(RTCPeerConnection) as typeof RTCPeerConnection;

class Call {
  readonly #caller = new Caller();
  readonly #called = new RTCPeerConnection({ iceServers });
  readonly #microphones: MediaStreamTrack[] = [];

  async ring(withheld: boolean): Promise<void> {
    this.#caller.addTrack(await this.#openMicrophone());
    await this.#caller.setLocalDescription();
    await gathered(this.#caller);
    const offer = this.#caller.localDescription?.sdp ?? '';
    await this.#called.setRemoteDescription({
      type: 'offer',
      sdp: withheld ? offer.replace(/^a=(candidate|end-of-candidates).*\r\n/gm, '') : offer,
    });
    for (const transceiver of this.#called.getTransceivers()) transceiver.direction = 'sendrecv';
    await this.#called.setLocalDescription();
    await this.#openMicrophone();
  }

  answer(): void {
    const answer = this.#called.localDescription;
    if (answer) void this.#caller.setRemoteDescription(answer);
    const [, own = null] = this.#microphones;
    for (const sender of this.#called.getSenders()) void sender.replaceTrack(own);
  }

  end(): void {
    this.#microphones.forEach((track) => track.stop());
    this.#caller.close();
    this.#called.close();
  }

  async #openMicrophone(): Promise<MediaStreamTrack> {
    const [track] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks();
    if (!track) throw new Error('The browser has no microphone');
    this.#microphones.push(track);
    return track;
  }
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve();
    connection.addEventListener('icegatheringstatechange', look);
    look();
  });
}

let call: Call | null = null;

bench.telephone = {
  dial(target) {
    call = new Call();
    void call.ring(target === 'withheld').then(() => bench.timeline.note('offered'));
  },
  answer: () => call?.answer(),
  hangUp: () => call?.end(),
};
bench.timeline.note('loaded');
