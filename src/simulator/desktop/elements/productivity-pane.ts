/** The productivity pane at the right, folded away to a rail: articles to read, and to send to the customer. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base, card } from './tokens.js';
import { icons } from './icons.js';
import { PageElement, shown } from './page-element.js';
import type { Fields } from '../../records/store.js';

/** `statecode` of an article that customers may see. */
const PUBLISHED = 3;

@customElement('desktop-productivity-pane')
export class DesktopProductivityPane extends PageElement {
  /** Where the articles are. */
  @property() organizationUrl = '';
  /** Label of the provider that sends articles; '' while none has the focus. */
  @property() sender = '';
  @state() private isOpen = false;
  @state() private sought = '';
  /** Title of the article that was sent last. */
  @state() private sent = '';

  override render() {
    const action = this.isOpen ? 'Collapse knowledge' : 'Knowledge';
    return html`
      ${this.isOpen ? this.#pane() : nothing}
      <div class="rail">
        <button
          class="icon-button"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          aria-label=${action}
          title=${action}
          @click=${() => (this.isOpen = !this.isOpen)}
        >
          ${icons.book}
        </button>
      </div>
    `;
  }

  #pane() {
    const articles = this.#articles;
    return html`
      <aside aria-label="Knowledge">
        <h2>Knowledge</h2>
        <input
          type="search"
          aria-label="Search articles"
          placeholder="Search articles"
          .value=${this.sought}
          @input=${this.#seek}
        />
        <p role="status" class=${this.sent ? 'sent' : 'hidden-text'}>
          ${this.sent ? `Given to ${this.sender}: ${this.sent}` : ''}
        </p>
        ${
          articles.length === 0
            ? html`<p class="detail">No article has these words.</p>`
            : html`<ul>
                ${articles.map((article) => this.#article(article))}
              </ul>`
        }
      </aside>
    `;
  }

  get #articles(): readonly Fields[] {
    const words = this.sought.trim().toLowerCase().split(/\s+/);
    const mentions = (article: Fields) => {
      const text = ['title', 'articlepublicnumber', 'description', 'keywords', 'content']
        .map((column) => shown(article, column).toLowerCase())
        .join(' ');
      return words.every((word) => text.includes(word));
    };
    const all = this.records?.all('knowledgearticle') ?? [];
    return all.filter((article) => article.statecode === PUBLISHED && mentions(article));
  }

  #article(article: Fields) {
    const title = shown(article, 'title');
    return html`
      <li class="card">
        <h3>
          <button
            class="link"
            @click=${() => this.openRecord('knowledgearticle', shown(article, 'knowledgearticleid'))}
          >
            ${title}
          </button>
        </h3>
        <p class="detail">${shown(article, 'articlepublicnumber')}</p>
        <p class="detail">${shown(article, 'description')}</p>
        <button
          class="button"
          aria-label="Send ${title}"
          title=${this.sender ? `Send with ${this.sender}` : 'No provider is in focus that could send it'}
          ?disabled=${this.sender === ''}
          @click=${() => this.#send(article)}
        >
          ${icons.send} Send
        </button>
      </li>
    `;
  }

  #send(article: Fields): void {
    const title = shown(article, 'title');
    const link = `${this.organizationUrl}/knowledge/${shown(article, 'articlepublicnumber')}`;
    this.sent = title;
    this.dispatchEvent(new ActEvent({ type: 'sendArticle', title, link }));
  }

  readonly #seek = ({ target }: Event): void => {
    this.sought = target instanceof HTMLInputElement ? target.value : '';
    this.sent = '';
  };

  static override readonly styles = [
    base,
    card,
    css`
      :host {
        position: relative;
        display: flex;
        flex: none;
        background: var(--colorNeutralBackground2);
        border-inline-start: 1px solid var(--colorNeutralStroke2);
      }

      .rail {
        width: 48px;
        padding: 4px 8px;
      }

      .rail [aria-expanded='true'] {
        background: var(--colorNeutralBackgroundSelected);
      }

      aside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        align-content: start;
        width: 300px;
        padding: 10px 4px 16px 16px;
        overflow-y: auto;
        background: var(--colorNeutralBackground2);
      }

      h2 {
        font-size: 16px;
        font-weight: 600;
      }

      input {
        height: 32px;
        padding: 0 10px;
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: 4px;
      }

      .sent {
        font-weight: 600;
        color: var(--colorSuccessForeground);
      }

      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }

      li {
        display: grid;
        gap: 4px;
        justify-items: start;
        padding: 12px;
      }

      h3 {
        font-size: 14px;
      }

      .link {
        padding: 0;
        font-weight: 600;
        overflow-wrap: anywhere;
      }

      .detail {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }

      li .button {
        margin-top: 4px;
      }

      /* It lies over the page rather than to leave half of one. */
      @container (width < 1240px) {
        aside {
          position: absolute;
          inset: 0 100% 0 auto;
          z-index: 1;
          padding-inline-end: 16px;
          border-inline-start: 1px solid var(--colorNeutralStroke2);
          box-shadow: var(--shadow16);
        }
      }
    `,
  ];
}
