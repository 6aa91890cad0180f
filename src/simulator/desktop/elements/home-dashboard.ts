/** The agent's dashboard: the people and companies to call. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from './tokens.js';
import { PageElement } from './page-element.js';
import './record-list.js';

@customElement('desktop-dashboard')
export class DesktopDashboard extends PageElement {
  override render() {
    return html`
      <h1>Customer service dashboard</h1>
      ${this.#list('contact', 'My active contacts')} ${this.#list('account', 'Active accounts')}
    `;
  }

  #list(entity: string, heading: string) {
    return html`<desktop-record-list
      entity=${entity}
      heading=${heading}
      .records=${this.records}
      .revision=${this.revision}
      ?dials=${this.dials}
    ></desktop-record-list>`;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 16px;
      }

      h1 {
        padding-top: 4px;
        font-size: 20px;
        font-weight: 600;
        line-height: 28px;
      }
    `,
  ];
}
