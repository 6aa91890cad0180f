/**
 * The list under the number field: while the agent types a name or a number it shows whom that could mean, by the pattern of
 * a combobox with a list (WAI-ARIA 1.2). Choosing fills the field; to call is another act. Fetched when the field is first
 * gone to; without it the field takes numbers as ever.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Customer, Ended } from '../call/call.js';
import type { People, Person } from '../people.js';
import { sheetIn } from './dress.js';
import { findings, isSearchable, type Found } from './found.js';
import { findingStyles } from './finding-styles.js';
import { piecesOfName, piecesOfNumber, type Piece } from './highlight.js';
import { findingTexts } from './messages/finding.js';
import type { SoftphonePart } from './part.js';

/** Milliseconds without another key until the desktop is searched. */
export const PAUSE = 200;

/** The element with the field. */
export type FindingHost = SoftphonePart & {
  readonly people: People | null;
  readonly recent: readonly Ended[];
};

export class Finding implements ReactiveController {
  readonly #host: FindingHost;
  readonly #field: () => HTMLInputElement | null;
  #people: readonly Person[] = [];
  #isOpen = false;
  /** The desktop has answered for what is typed now. */
  #isDone = false;
  #active = -1;
  #chosen: Found | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #search = new AbortController();

  constructor(host: FindingHost, field: () => HTMLInputElement | null) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
    host.renderRoot.addEventListener('click', (event) => this.#clicked(event));
  }

  hostConnected(): void {
    const { renderRoot, ownerDocument } = this.#host;
    const sheet = sheetIn(ownerDocument, findingStyles);
    if (!(renderRoot instanceof ShadowRoot) || !sheet) return;
    if (!renderRoot.adoptedStyleSheets.includes(sheet)) renderRoot.adoptedStyleSheets.push(sheet);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  get isExpanded(): boolean {
    return this.#isOpen && this.#list.length > 0;
  }

  /** The id of the line that Enter would take. */
  get activeId(): string | undefined {
    return this.isExpanded && this.#list[this.#active] ? idOf(this.#active) : undefined;
  }

  /** The record of whoever was chosen, as long as it is that number that stands in the field. */
  customerOf(target: string): Customer | null {
    return this.#chosen?.number === target ? this.#chosen.customer : null;
  }

  /** What is typed is another. What the desktop says of what stood there before is not wanted any more. */
  typed(): void {
    this.#stop();
    this.#chosen = null;
    this.#people = [];
    this.#active = -1;
    this.#isOpen = true;
    this.#isDone = false;
    const value = this.#typed;
    if (isSearchable(value)) this.#timer = setTimeout(() => void this.#find(value), PAUSE);
    this.#host.requestUpdate();
  }

  /** The field is empty, or was left. */
  close(): void {
    this.#stop();
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Up, down, Enter and Escape are the list's while it is open; Down opens it. */
  key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = this.#actOf(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    this.#host.requestUpdate();
  }

  /** Stands in the form, below the field. */
  list(): TemplateResult | typeof nothing {
    return this.isExpanded ? this.#listbox(this.#list) : nothing;
  }

  /** Stands below the form: who was chosen, and what the list has come to, which is read out. */
  note(): TemplateResult {
    const texts = findingTexts(this.#host.messages);
    const count = this.isExpanded ? this.#list.length : 0;
    const isNobody = this.#isOpen && this.#isDone && count === 0 && /\p{L}/u.test(this.#typed);
    const chosen = this.#chosen?.number === this.#typed ? this.#chosen : null;
    return html`
      ${chosen ? html`<p class="small chosen cut"><bdi>${described({ ...chosen, number: '' })}</bdi></p>` : nothing}
      <p class=${isNobody ? 'small chosen' : 'unseen'} role="status">
        ${isNobody ? texts.nobody : count > 0 ? texts.found(count) : nothing}
      </p>
    `;
  }

  get #typed(): string {
    return this.#field()?.value ?? '';
  }

  get #list(): readonly Found[] {
    const { messages, recent } = this.#host;
    return findings(this.#typed, this.#people, recent, messages);
  }

  #actOf(key: string): (() => void) | null {
    if (key === 'ArrowDown' && isSearchable(this.#typed)) return () => this.#move(1);
    if (!this.isExpanded) return null;
    const active = this.#list[this.#active];
    if (key === 'ArrowUp') return () => this.#move(-1);
    if (key === 'Escape') return () => this.close();
    return key === 'Enter' && active ? () => this.#choose(active) : null;
  }

  /** From the field into the list, around it and back into the field. */
  #move(way: 1 | -1): void {
    const places = this.#list.length + 1;
    this.#active = this.#isOpen ? ((this.#active + 1 + way + places) % places) - 1 : 0;
    this.#isOpen = true;
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  #choose(found: Found): void {
    const field = this.#field();
    if (!field) return;
    field.value = found.number;
    this.close();
    this.#chosen = found;
    field.focus();
  }

  #clicked(event: Event): void {
    const option = event.composedPath().find((each) => each instanceof Element && each.role === 'option');
    const found = this.#list.find((_, place) => option instanceof Element && option.id === idOf(place));
    if (found) this.#choose(found);
    this.#host.requestUpdate();
  }

  async #find(text: string): Promise<void> {
    const { signal } = (this.#search = new AbortController());
    const found = (await this.#host.people?.find(text, signal).catch(() => [])) ?? [];
    if (signal.aborted) return;
    const active = this.#list[this.#active];
    this.#people = found;
    this.#isDone = true;
    // Who was gone to stays so, wherever the line is now.
    this.#active = this.#list.findIndex((each) => active && described(each) === described(active));
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#search.abort();
  }

  #listbox(list: readonly Found[]): TemplateResult {
    const { group: names, list: label } = findingTexts(this.#host.messages);
    const groups = [...new Set(list.map(({ group }) => group))];
    // The field keeps the focus when the list is clicked.
    return html`<div id="found" role="listbox" aria-label=${label} @mousedown=${keepFocus}>
      ${groups.map(
        (group) =>
          html`<div role="group" aria-labelledby=${`group-${group}`}>
            <p class="small" role="presentation" id=${`group-${group}`}>${names[group]}</p>
            ${list.map((found, place) => (found.group === group ? this.#option(found, place) : nothing))}
          </div>`,
      )}
    </div>`;
  }

  #option(found: Found, place: number): TemplateResult {
    const { messages } = this.#host;
    const value = this.#typed;
    const { name, number, detail } = found;
    const written = messages.phoneNumber(number);
    const isNameless = name === number || name === written;
    const pieces = piecesOfName(name, value);
    const digits = /\p{L}/u.test(value) ? '' : value;
    return html`<div
      role="option"
      id=${idOf(place)}
      aria-selected=${place === this.#active}
      title=${described({ ...found, number: written })}
    >
      ${isNameless ? nothing : html`<span class="name cut"><bdi>${marked(pieces)}</bdi></span>`}
      <span class="small cut"
        ><bdi dir="ltr">${marked(piecesOfNumber(written, digits))}</bdi
        >${detail && html` · <bdi>${detail}</bdi>`}</span
      >
    </div>`;
  }
}

function idOf(place: number): string {
  return `found-${place}`;
}

function described({ name, number, detail }: Found): string {
  return [name === number ? '' : name, detail, number].filter(Boolean).join(' · ');
}

function marked(pieces: readonly Piece[]) {
  return pieces.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text));
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
