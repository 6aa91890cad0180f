/** The parts of the desktop in the order of F6, and where in each the keyboard focus goes. Looks through shadow roots. */

const REACHABLE =
  'button:not(:disabled, [tabindex="-1"]), input, select, textarea, a[href], iframe, [tabindex="0"]:not([role="separator"])';

/** Focuses the part after (or before) the one that has the focus; parts without anything to focus are passed over. */
export function moveBetween(regions: readonly Element[], direction: 1 | -1): void {
  const present = regions.findIndex((region) => region.matches(':focus-within'));
  const start = present < 0 && direction < 0 ? regions.length : present;
  const order = regions.map((_, place) => {
    const index = start + direction * (place + 1);
    return regions.at(((index % regions.length) + regions.length) % regions.length);
  });
  order.find((region) => region !== undefined && focusFirst(region));
}

/** Focuses this part, if there is anything in it to focus. */
export function moveTo(region: Element | null): void {
  if (region) focusFirst(region);
}

/** @returns whether there was anything to focus */
function focusFirst(region: Element): boolean {
  const target = firstReachable(region);
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  return true;
}

function firstReachable(root: Element): Element | null {
  for (const element of (root.shadowRoot ?? root).querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.matches(REACHABLE)) return element;
    const inside = element.shadowRoot && firstReachable(element);
    if (inside) return inside;
  }
  return null;
}
