/** The productivity pane at the right, folded away to a rail: knowledge articles that can be sent to the customer. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';

interface Article {
  readonly title: string;
  readonly number: string;
  readonly summary: string;
}

const ARTICLES: readonly Article[] = [
  {
    title: 'Descale the Café Duo in ten minutes',
    number: 'KA-01012',
    summary:
      'Which agent to use, in which order to run the two programmes, and when the filter has to be changed.',
  },
  {
    title: 'Return a machine under warranty',
    number: 'KA-01044',
    summary: 'What the customer sends, how the label is printed, and how long the replacement takes.',
  },
  {
    title: 'Grinder stops after a few seconds',
    number: 'KA-01027',
    summary: 'Clean the hopper sensor first; exchange the motor only if the fault comes back.',
  },
];

@customElement('desktop-productivity-pane')
export class DesktopProductivityPane extends LitElement {
  /** Where the articles are. */
  @property() organizationUrl = '';
  @state() private isOpen = false;

  override render() {
    return html`
      ${this.isOpen ? this.#pane() : nothing}
      <div class="rail">
        <button
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          aria-label="Knowledge"
          title="Knowledge"
          @click=${() => (this.isOpen = !this.isOpen)}
        >
          ${icons.book}
        </button>
      </div>
    `;
  }

  #pane() {
    return html`
      <section aria-label="Knowledge">
        <h2>Knowledge</h2>
        <ul>
          ${ARTICLES.map((article) => this.#article(article))}
        </ul>
      </section>
    `;
  }

  #article({ title, number, summary }: Article) {
    const link = `${this.organizationUrl}/knowledge/${number}`;
    return html`
      <li>
        <h3>${title}</h3>
        <p>${number}</p>
        <p>${summary}</p>
        <button
          class="button"
          aria-label="Send ${title}"
          @click=${() => this.dispatchEvent(new ActEvent({ type: 'sendArticle', title, link }))}
        >
          Send
        </button>
      </li>
    `;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        flex: none;
        background: var(--colorNeutralBackground2);
        border-inline-start: 1px solid var(--colorNeutralStroke2);
      }

      .rail {
        width: 48px;
        padding: 8px;
      }

      .rail button {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        padding: 0;
      }

      .rail button:hover,
      .rail button[aria-expanded='true'] {
        background: var(--colorNeutralBackgroundSelected);
      }

      section {
        width: 280px;
        padding: 12px 4px 16px 16px;
        overflow-y: auto;
      }

      h2 {
        margin-bottom: 12px;
        font-size: 16px;
        font-weight: 600;
      }

      ul {
        display: grid;
        gap: 12px;
      }

      li {
        display: grid;
        gap: 4px;
        justify-items: start;
        padding: 12px;
        background: var(--colorNeutralBackground1);
        border-radius: 8px;
        box-shadow: var(--shadow4);
      }

      h3 {
        font-size: 14px;
        font-weight: 600;
      }

      li p {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }
    `,
  ];
}
