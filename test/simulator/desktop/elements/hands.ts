/** What the tests of the elements do with their hands, and whom they do it to. */
export const MARIA = '5e81f9d7-2a6b-4f3e-9b07-d84c62e1bf01';
export const OPEN = {
  templateName: 'cifphone_session',
  templateParameters: { callState: 'Call', customerName: 'Maria' },
};
export const CONTACT = { shows: 'record', entity: 'contact', id: MARIA } as const;

/** How long a condition is waited for: nearly as long as a test may take. */
export const PATIENCE = { timeout: 9_000 };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Types into a field, or chooses in a list. */
export function enter(field: HTMLElement, text: string): void {
  const isControl =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  if (!isControl) throw new Error('This is no field.');
  const control: Control = field;
  control.value = text;
  const event = control instanceof HTMLSelectElement ? 'change' : 'input';
  control.dispatchEvent(new InputEvent(event, { bubbles: true, composed: true }));
}

export function press(target: HTMLElement, key: string, keys: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...keys }),
  );
}

/** The element that has the keyboard focus, in whatever shadow root it is. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** To be compared as elements, and not by an assertion, which would write out the whole page where they differ. */
export function hasFocus(element: Element | undefined): boolean {
  return element !== undefined && focused() === element;
}

export function texts(elements: readonly HTMLElement[]): readonly string[] {
  return elements.map(({ textContent }) => textContent.trim());
}

/** Presses a button of the question that is asked. */
export function answer(dialog: HTMLElement, value: 'yes' | 'no'): void {
  dialog.querySelector<HTMLElement>(`[value="${value}"]`)?.click();
}
