/** Why the microphone could not be had, and what to do about it: the faults of `getUserMedia` in words. */
const PROBLEMS: Readonly<Record<string, string>> = {
  NotAllowedError: 'The microphone was refused. Allow it for this page in the browser’s address bar.',
  NotFoundError: 'No microphone was found. Plug one in and choose it again.',
  NotReadableError: 'The microphone is in use by another program. Close that and choose it again.',
  SecurityError: 'The browser gives a microphone only to https pages and localhost.',
};

export function microphoneProblem(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  return PROBLEMS[name] ?? 'The microphone could not be opened.';
}
