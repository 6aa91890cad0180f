/**
 * Whether the browser lets this page be heard now. No interface says so; but an element that may not play stays paused,
 * without a sound and without a word on the console: https://html.spec.whatwg.org/multipage/media.html#allowed-to-play
 */
export function mayBeHeard(): boolean {
  const element = new Audio();
  element.play().catch(() => {});
  const isPlaying = !element.paused;
  element.pause();
  return isPlaying;
}
