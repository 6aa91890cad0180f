/** What every part of the screen has in common: its texts come down by property, its requests go up as one event. */
import { LitElement, type PropertyDeclaration } from 'lit';
import { property } from 'lit/decorators.js';
import type { AgentRequest } from '../agent-screen.js';
import { dress } from './dress.js';
import { en } from './messages/en.js';
import type { Messages } from './messages.js';
import { RequestEvent } from './request-event.js';

/** @fires softphone-request what the agent asks for; see `AgentRequest` */
export abstract class SoftphonePart extends LitElement {
  /** The texts; English until others are set. */
  @property({ attribute: false }) messages: Messages = en;

  /** What has been set since the element came into the page, until it is first drawn. */
  #given: Map<PropertyKey, unknown> | null = null;
  #isDrawing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) this.#given ??= new Map();
  }

  /** It has come into another document, and what is in it too. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
    this.requestUpdate();
  }

  /** As Lit does, which can dress elements of its own document only. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#dress(this.shadowRoot ?? this.attachShadow({ mode: 'open' }));
  }

  #dress(root: ShadowRoot): ShadowRoot {
    dress(root, (this.constructor as typeof SoftphonePart).elementStyles);
    return root;
  }

  override requestUpdate(name?: PropertyKey, before?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, before, options);
    if (name !== undefined && !this.#isDrawing) this.#given?.set(name, Reflect.get(this, name));
  }

  protected override performUpdate(): void {
    this.#isDrawing = true;
    super.performUpdate();
    this.#isDrawing = false;
  }

  /**
   * An element that was in a template before its class was there is given its properties as they were then, by Lit and
   * just before it is first drawn: over those that were set meanwhile, which are put back here.
   */
  protected override shouldUpdate(): boolean {
    const given = this.#given;
    this.#given = null;
    given?.forEach((value, name) => Reflect.set(this, name, value));
    return true;
  }

  /** Complete means that the parts are, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const parts = [...this.renderRoot.querySelectorAll('*')].filter((part) => part instanceof LitElement);
    await Promise.all(parts.map((part) => part.updateComplete));
    return complete;
  }

  protected request(request: AgentRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
