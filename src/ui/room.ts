/** How much room an element has. The desktop may show no more than a strip before, or without, saying so to us. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels below which no panel can be read. */
const STRIP = 160;

export class Room implements ReactiveController {
  isNarrow = false;
  readonly #observer: ResizeObserver;
  readonly #element: ReactiveControllerHost & Element;

  constructor(element: ReactiveControllerHost & Element) {
    this.#element = element;
    this.#observer = new ResizeObserver(() => this.#measure());
    element.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
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
