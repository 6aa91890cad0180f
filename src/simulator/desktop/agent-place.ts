/**
 * Where the agent is at work: in a provider's own page or in the desktop around it, told to the timeline. A page cannot look
 * into a frame of another origin; it only sees that the keyboard focus went there, and that it came back.
 */
import type { Desktop } from './desktop.js';

/** Returns how to stop it. */
export function recordPlace({ timeline, providers }: Pick<Desktop, 'timeline' | 'providers'>): () => void {
  let place = '';
  const move = (): void => {
    const frame = focusedFrame();
    const now = providers.find(({ name }) => name === frame)?.name ?? '';
    if (now === place) return;
    if (place) timeline.record({ kind: 'act', provider: place, name: 'leavePanel', detail: null });
    if (now) timeline.record({ kind: 'act', provider: now, name: 'enterPanel', detail: null });
    place = now;
  };
  const leaving = new AbortController();
  // The window loses the focus to the frame and gets it back; within the desktop it goes from element to element.
  for (const event of ['blur', 'focus', 'focusin']) {
    window.addEventListener(event, move, { signal: leaving.signal });
  }
  return () => leaving.abort();
}

/** Name of the frame that has the focus, through all shadow roots; '' where none has. */
function focusedFrame(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLIFrameElement ? element.name : '';
}
