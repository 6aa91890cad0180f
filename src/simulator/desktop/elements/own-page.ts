/** A web resource or a custom page of the organisation's own: the simulator has none, and shows what it was given. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './tokens.js';
import type { PageParameters } from '../templates.js';

@customElement('desktop-own-page')
export class DesktopOwnPage extends LitElement {
  /** What it is, for people. */
  @property() kind = '';
  @property() name = '';
  @property({ attribute: false }) parameters: PageParameters = {};

  override render() {
    return html`
      <p>${this.kind}</p>
      <h1><bdi>${this.name}</bdi></h1>
      <dl>
        ${Object.entries(this.parameters).map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
        )}
      </dl>
    `;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
        align-content: start;
        padding: 24px;
        overflow: auto;
      }

      p,
      dt {
        color: var(--colorNeutralForeground2);
      }

      dl {
        display: grid;
        gap: 8px;
      }

      dl div {
        display: grid;
        grid-template-columns: 160px minmax(0, 1fr);
        gap: 8px;
      }

      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];
}
