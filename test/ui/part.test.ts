import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { SoftphonePart } from '../../src/ui/part.js';

class LatePart extends SoftphonePart {
  @property({ attribute: false }) fault = 'none';
  @property({ attribute: false }) notices: readonly string[] = [];

  protected override render() {
    return html`${this.fault}, ${this.notices.length}`;
  }
}

/** What is not an instance of the class yet. */
type Early = HTMLElement & Pick<LatePart, 'fault' | 'notices' | 'updateComplete'>;

describe('a part of the screen whose class comes after it', () => {
  let count = 0;

  /** An element that is not in the page yet, as those of a panel that is put aside, when its class arrives. */
  function putAside(given: Partial<LatePart>): Early {
    count += 1;
    const tag = `late-part-${count}`;
    const element = document.createElement(tag);
    Object.assign(element, given);
    customElements.define(tag, class extends LatePart {});
    return element as Early;
  }

  afterEach(() => document.querySelectorAll('[data-late]').forEach((each) => each.remove()));

  const show = (element: Early) => {
    element.dataset.late = '';
    document.body.append(element);
  };

  it('shows what it was given before', async () => {
    const part = putAside({ fault: 'silent', notices: ['one'] });
    show(part);
    await part.updateComplete;
    expect(part).to.be.instanceOf(LitElement);
    expect(part.shadowRoot?.textContent).to.equal('silent, 1');
  });

  it('shows what it is given as it comes in the place of what it was given before', async () => {
    const part = putAside({ fault: 'none', notices: [] });
    show(part);
    part.fault = 'wrongPassword';
    await part.updateComplete;
    expect(part.fault).to.equal('wrongPassword');
    expect(part.shadowRoot?.textContent).to.equal('wrongPassword, 0');
  });
});
