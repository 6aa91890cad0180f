/** Where the keyboard is. */

/** The innermost element with the focus below a shadow root, if it can still be seen. */
export function visibleFocus(root: ShadowRoot | null): Element | null {
  let focused = root?.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.checkVisibility() ? focused : null;
}
