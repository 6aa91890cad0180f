/** How much room an element has. The desktop may show no more than a strip before, or without, saying so to us. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels below which no panel can be read. */
const STRIP = 160;

export class Room implements ReactiveController {
  isNarrow = false;
  #observer: ResizeObserver | null = null;
  readonly #element: ReactiveControllerHost & Element;

  constructor(element: ReactiveControllerHost & Element) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    // That of its own window: another one looks only when its own page is drawn.
    const { defaultView } = this.#element.ownerDocument;
    if (!defaultView) return;
    this.#observer = new defaultView.ResizeObserver(() => this.#measure());
    this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** A width of nothing is that of a hidden frame, which is not to be drawn anew for. */
  #measure(): void {
    const { clientWidth } = this.#element;
    const isNarrow = clientWidth > 0 && clientWidth < STRIP;
    if (isNarrow === this.isNarrow) return;
    this.isNarrow = isNarrow;
    this.#element.requestUpdate();
  }
}
