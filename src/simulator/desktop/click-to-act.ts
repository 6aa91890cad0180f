/** A page of the app can raise a click-to-act by itself, as an event of the desktop's window, with anything in it [O]. */
import type { Desktop } from './desktop.js';

/** Passes such events on to the provider that takes clicks. Returns how to stop it. */
export function hearClickToAct(desktop: Desktop): () => void {
  const pass = (event: Event): void => {
    const provider = desktop.outboundProvider;
    if (provider && event instanceof CustomEvent) {
      desktop.tell(provider.name, 'onclicktoact', asData(event.detail));
    }
  };
  window.addEventListener('CIClickToAct', pass);
  return () => window.removeEventListener('CIClickToAct', pass);
}

/** As it will arrive: without whatever JSON cannot carry, and parsed where it is JSON text already. */
function asData(detail: unknown): unknown {
  try {
    return JSON.parse(typeof detail === 'string' ? detail : JSON.stringify(detail ?? null));
  } catch {
    return String(detail);
  }
}
