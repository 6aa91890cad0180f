/** How loud a stream is, many times a second, while the page is looked at. */

/** Decibels below the loudest possible: what is quieter is silence. */
const FLOOR = 60;

/** From 0 to 1, as the ear would have it. */
export async function measureLevel(
  stream: MediaStream,
  told: (level: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  // What comes of it can be seen: without it the level stays at nothing.
  context.resume().catch(() => {});
  for (;;) {
    await nextFrame(signal);
    if (signal.aborted) break;
    analyser.getFloatTimeDomainData(samples);
    told(loudness(samples));
  }
  await context.close();
}

function loudness(samples: Float32Array): number {
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.max(0, 1 + (10 * Math.log10(energy)) / FLOOR));
}

function nextFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
