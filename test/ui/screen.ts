/** A softphone on a test page, and how a person looks at it: by names and roles, through all shadow roots. */
import { fixtureSync, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AgentRequest, AgentView } from '../../src/agent-screen.js';
import type { CifSoftphone } from '../../src/ui/cif-softphone.js';
import type { Messages } from '../../src/ui/messages.js';
import { en } from '../../src/ui/messages/en.js';
import { LATER_TAGS } from '../../src/define-later.js';

/** Several test pages run side by side, and only one of them has the keyboard: each is to believe it is that one. */
export function pretendFocus(has = true): void {
  document.hasFocus = () => has;
}
pretendFocus();

/** Sizes that a panel has in the agent desktop. */
export const WIDTHS = [320, 400] as const;

export interface Screen {
  readonly softphone: CifSoftphone;
  /** What was asked for, oldest first. */
  readonly requests: readonly AgentRequest[];
  /** Shows another state, and waits until all parts show it and the focus is where it belongs. */
  readonly show: (view: AgentView) => Promise<void>;
}

export async function open(
  view: AgentView,
  theme: CifSoftphone['theme'] = 'light',
  width: number = WIDTHS[1],
  messages: Messages = en,
): Promise<Screen> {
  const requests: AgentRequest[] = [];
  await Promise.all(Object.keys(LATER_TAGS).map((tag) => customElements.whenDefined(tag)));
  const frame = fixtureSync<HTMLDivElement>(html`<div></div>`);
  frame.style.cssText = `inline-size: ${width}px; block-size: 640px`;
  const softphone = document.createElement('cif-softphone');
  Object.assign(softphone, { theme, view, messages: await fetched(messages) });
  softphone.addEventListener('softphone-request', ({ request }) => requests.push(request));
  frame.append(softphone);
  const show = async (next: AgentView) => {
    softphone.view = next;
    await settle(softphone);
  };
  await settle(softphone);
  return { softphone, requests, show };
}

/** The same language with its long texts here already, so that a test need not wait for a file. */
export async function fetched(messages: Messages): Promise<Messages> {
  const explanations = await messages.loadExplanations();
  return { ...messages, loadExplanations: () => Promise.resolve(explanations) };
}

async function settle(softphone: CifSoftphone): Promise<void> {
  await softphone.updateComplete;
  await softphone.updateComplete;
}

/** All elements below, in the order of the page, that are not hidden. */
export function everything(root: Element): Element[] {
  const children = [...(root.shadowRoot ?? root).children].filter((child) =>
    child.checkVisibility({ visibilityProperty: true }),
  );
  return children.flatMap((child) => [child, ...everything(child)]);
}

/** All words on the screen. */
export function wordsOf(root: Element): string {
  const texts = everything(root).flatMap((element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? ''),
  );
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

function nameOf(control: Element): string {
  return control.getAttribute('aria-label') ?? control.textContent.replace(/\s+/g, ' ').trim();
}

export function buttonNames(root: Element): string[] {
  return everything(root)
    .filter((element) => element.localName === 'button')
    .map(nameOf);
}

export function findButton(root: Element, name: string): HTMLButtonElement | undefined {
  return everything(root).find(
    (element): element is HTMLButtonElement =>
      element instanceof HTMLButtonElement && nameOf(element) === name,
  );
}

export function button(root: Element, name: string): HTMLButtonElement {
  const found = findButton(root, name);
  if (!found) throw new Error(`There is no button "${name}", only: ${buttonNames(root).join(', ')}`);
  return found;
}

export function input(root: Element, type: string): HTMLInputElement {
  const found = everything(root).find(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement && element.type === type,
  );
  if (!found) throw new Error(`There is no field of type ${type}.`);
  return found;
}

/** The region with this role, whether it can be seen or not. */
export function region(softphone: CifSoftphone, role: string): string {
  const found = softphone.shadowRoot?.querySelector(`[role=${role}]`);
  if (!found) throw new Error(`There is no region ${role}.`);
  return found.textContent.replace(/\s+/g, ' ').trim();
}

/** The innermost element with the focus. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What has the focus, in words: a control's name, `field` or the element's tag. */
export function focusedName(): string {
  const element = focused();
  if (!element) return '';
  return nameOf(element) || element.className || element.localName;
}
