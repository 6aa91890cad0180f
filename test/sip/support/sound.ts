/** What can be heard: measured on the received audio, not read from a flag. */
import { aTimeout } from '@open-wc/testing';

/** Root mean square above which it is a voice; Chromium's synthetic microphone beeps at about 0.1. */
const AUDIBLE = 0.005;

/** Loudest moment of the stream within the time, as root mean square from 0 to 1. */
async function loudness(stream: MediaStream, milliseconds: number): Promise<number> {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const until = performance.now() + milliseconds;
  let loudest = 0;
  while (performance.now() < until && loudest < AUDIBLE) {
    await aTimeout(20);
    analyser.getFloatTimeDomainData(samples);
    loudest = Math.max(
      loudest,
      Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length),
    );
  }
  await context.close();
  return loudest;
}

/** Whether anything is heard within five seconds; returns as soon as it is. */
export async function isHeard(stream: MediaStream | null): Promise<boolean> {
  return stream !== null && (await loudness(stream, 5000)) >= AUDIBLE;
}

interface RtpCounts {
  readonly sent: number;
  readonly received: number;
}

/** RTP packets of a peer connection, from its own statistics. */
export async function packets(connection: RTCPeerConnection): Promise<RtpCounts> {
  const report = await connection.getStats();
  let sent = 0;
  let received = 0;
  report.forEach((entry: { type: string; packetsSent?: number; packetsReceived?: number }) => {
    if (entry.type === 'outbound-rtp') sent += entry.packetsSent ?? 0;
    if (entry.type === 'inbound-rtp') received += entry.packetsReceived ?? 0;
  });
  return { sent, received };
}

/** Whether no packet leaves during the time. */
export async function isQuiet(connection: RTCPeerConnection, milliseconds = 300): Promise<boolean> {
  // What was in the encoder when sending stopped is still on its way.
  await aTimeout(100);
  const before = await packets(connection);
  await aTimeout(milliseconds);
  return (await packets(connection)).sent === before.sent;
}
