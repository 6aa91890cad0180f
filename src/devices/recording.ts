/** A trial of the microphone: some seconds are recorded and played back. Nothing of it is kept. */

/** Milliseconds. */
const LENGTH = 3000;

type Routable = Omit<HTMLAudioElement, 'setSinkId'> & Partial<Pick<HTMLAudioElement, 'setSinkId'>>;

/** What was recorded until then at the signal. */
export function record(stream: MediaStream, signal: AbortSignal): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    const stop = () => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    const limit = setTimeout(stop, LENGTH);
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('error', () => reject(new Error('The browser records nothing')));
    recorder.addEventListener('stop', () => {
      clearTimeout(limit);
      resolve(new Blob(parts, { type: recorder.mimeType }));
    });
    signal.addEventListener('abort', stop, { once: true });
    recorder.start();
  });
}

/** Plays it at the device; resolves when it is over, or at the signal. */
export async function playBack(recording: Blob, sink: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const url = URL.createObjectURL(recording);
  const element = new Audio(url);
  const listening = new AbortController();
  try {
    await direct(element, sink);
    await new Promise<void>((resolve, reject) => {
      const over = { signal: listening.signal };
      element.addEventListener('ended', () => resolve(), over);
      element.addEventListener('error', () => reject(new Error('The browser cannot play it back')), over);
      signal.addEventListener('abort', () => resolve(), over);
      element.play().catch(reject);
    });
  } finally {
    listening.abort();
    element.pause();
    URL.revokeObjectURL(url);
  }
}

/** Where that device is gone, or the browser knows no other, it is played at the system's. */
async function direct(element: Routable, sink: string): Promise<void> {
  if (sink) await element.setSinkId?.(sink).catch(() => {});
}
