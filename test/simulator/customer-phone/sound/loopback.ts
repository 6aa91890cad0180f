/** What the sound tests need of the browser: a running audio context and a real connection to send through. */

/** A connection of the page with itself: what goes in on one side comes out on the other, as RTP. */
export interface Loopback {
  readonly heard: MediaStream;
  readonly digits: RTCDTMFSender;
  close(): void;
}

/**
 * Chromium starts an audio context without a click while a microphone is live: the browser's synthetic one is opened
 * until the returned function is called.
 */
export async function allowSound(): Promise<() => void> {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  return () => microphone.getTracks().forEach((track) => track.stop());
}

/** `received` is told of the receiver in the `track` event. */
export async function openLoopback(
  stream: MediaStream,
  received: (receiver: RTCRtpReceiver) => void = () => {},
): Promise<Loopback> {
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const heard = new MediaStream();
  near.addEventListener('icecandidate', ({ candidate }) => void far.addIceCandidate(candidate ?? undefined));
  far.addEventListener('icecandidate', ({ candidate }) => void near.addIceCandidate(candidate ?? undefined));
  far.addEventListener('track', ({ track, receiver }) => {
    heard.addTrack(track);
    received(receiver);
  });
  const senders = stream.getTracks().map((track) => near.addTrack(track, stream));
  const offer = await near.createOffer();
  await near.setLocalDescription(offer);
  await far.setRemoteDescription(offer);
  const answer = await far.createAnswer();
  await far.setLocalDescription(answer);
  await near.setRemoteDescription(answer);
  const digits = senders[0]?.dtmf;
  if (!digits) throw new Error('This browser sends no digits');
  const close = () => [near, far].forEach((connection) => connection.close());
  return { heard, digits, close };
}
