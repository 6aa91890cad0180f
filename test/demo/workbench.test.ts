/** The workbench and its form of providers: for keyboard and screen reader too, and what it makes of the address. */
import { expect, fixture, html } from '@open-wc/testing';
import { NOTHING_SAID } from '../../demo/arrangement/provider-text.js';
import '../../demo/workbench/providers.js';
import { DemoWorkbench } from '../../demo/workbench/workbench.js';
import type { Choices } from '../../demo/workbench/choices.js';
import type { DemoProviders } from '../../demo/workbench/providers.js';
import type { DemoProviderCard } from '../../demo/workbench/provider-card.js';

const CHOICES: Choices = {
  app: 'multiSession',
  providers: [
    { ...NOTHING_SAID, provider: 'chat' },
    { ...NOTHING_SAID, provider: 'https://phone.example.com/', label: 'Our phone', version: '3.0' },
  ],
  known: {
    chat: {
      alone: { provider: 'http://127.0.0.1/', label: 'Chat' },
      beside: { provider: 'http://127.0.0.1/', label: 'Chat' },
    },
  },
  problems: [{ provider: 1, field: 'version', message: 'The API version is 1.0 or 2.0.' }],
  templates: '{"sessions":{}}',
  templatesFault: 'sessions must be a list.',
  resetRecords: () => Promise.resolve(),
  recordsFault: () => '',
};

const address = location.href;
afterEach(() => history.replaceState(null, '', address));

function inside(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

async function workbench(): Promise<DemoWorkbench> {
  const element = new DemoWorkbench();
  element.choices = CHOICES;
  element.view = 'providers';
  return fixture<DemoWorkbench>(element);
}

async function press(element: DemoWorkbench, key: string): Promise<void> {
  inside(element, '[role=tablist]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await element.updateComplete;
}

describe('the workbench', () => {
  it('moves through its tabs by the arrow keys, and the address says which one it shows', async () => {
    const element = await workbench();
    await press(element, 'ArrowLeft');
    expect(element.view).to.equal('switches');
    expect(element.shadowRoot?.activeElement?.id).to.equal('tab-switches');
    expect(new URL(location.href).searchParams.get('workbench')).to.equal('switches');
    await press(element, 'End');
    expect(element.view).to.equal('providers');
  });

  it('folds away and comes back with the tab that was open', async () => {
    const element = await workbench();
    inside(element, '#fold').click();
    await element.updateComplete;
    expect(element.view).to.equal('folded');
    expect(inside(element, '#fold').getAttribute('aria-expanded')).to.equal('false');
    inside(element, '#fold').click();
    expect(element.view).to.equal('providers');
  });

  it('counts what is wrong with the providers on their tab', async () => {
    expect(inside(await workbench(), '#tab-providers .count').textContent).to.equal('1');
  });

  it('loads the customer’s phone when it is looked at, and keeps it', async () => {
    const element = await workbench();
    expect(element.shadowRoot?.querySelector('#phone')).to.equal(null);
    element.view = 'phone';
    await element.updateComplete;
    const phone = inside(element, '#phone');
    element.view = 'folded';
    await element.updateComplete;
    expect(inside(element, '#phone')).to.equal(phone);
  });

  it('has a second customer’s phone when it is asked for, below the first', async () => {
    const element = await workbench();
    element.view = 'phone';
    await element.updateComplete;
    inside(element, '#add').click();
    await element.updateComplete;
    const phones = [...(element.shadowRoot?.querySelectorAll('iframe') ?? [])];
    expect(phones.map(({ title }) => title)).to.deep.equal(['Customer phone', 'Second customer']);
    expect(element.shadowRoot?.querySelector('#add')).to.equal(null);
  });

  it('passes axe', async () => {
    await expect(await workbench()).to.be.accessible();
  });
});

describe('the form of the providers', () => {
  async function form(): Promise<{ element: DemoProviders; cards: () => readonly DemoProviderCard[] }> {
    const element = await fixture<DemoProviders>(html`<demo-providers .choices=${CHOICES}></demo-providers>`);
    const cards = () => [...(element.shadowRoot?.querySelectorAll('demo-provider-card') ?? [])];
    await Promise.all(cards().map((card) => card.updateComplete));
    return { element, cards };
  }

  it('passes axe with what is wrong in it', async () => {
    const { element } = await form();
    await expect(element).to.be.accessible();
  });

  it('shows a fault at its field, and opens what it is folded into', async () => {
    const { cards } = await form();
    const [, second] = cards();
    if (!second) throw new Error('There is no second provider.');
    expect(inside(second, '#version-fault').textContent).to.contain('1.0 or 2.0');
    expect(inside(second, 'details').hasAttribute('open')).to.equal(true);
  });

  it('moves a provider with the focus in it, and removes one without losing the focus', async () => {
    const { element, cards } = await form();
    const [first] = cards();
    if (!first) throw new Error('There is no provider.');
    const down = inside(first, '[aria-label="Move Chat down"]');
    down.focus();
    down.click();
    await element.updateComplete;
    await element.updateComplete;
    expect(cards()[1]).to.equal(first);
    expect(first.shadowRoot?.activeElement).to.equal(inside(first, '[aria-label="Move Chat up"]'));
    inside(first, '[aria-label="Remove Chat"]').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(cards()).to.have.lengthOf(1);
    expect(element.shadowRoot?.activeElement).to.equal(cards()[0]);
  });

  it('refuses to open anything while a field is wrong', async () => {
    const { element } = await form();
    inside(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await element.updateComplete;
    expect(inside(element, 'footer [role=status]').textContent).to.equal('2 fields need a correction.');
    expect(location.href).to.equal(address);
  });

  it('says that the records are reset', async () => {
    const { element } = await form();
    inside(element, '.records button').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(inside(element, '.records [role=status]').textContent).to.contain('as they were at the start');
  });

  it('says why records are not kept, where they are not', async () => {
    const { element } = await form();
    expect(inside(element, '.records p').textContent).to.contain('are kept in this browser');
    element.choices = { ...CHOICES, recordsFault: () => 'The browser keeps nothing.' };
    await element.updateComplete;
    expect(inside(element, '.records p').textContent).to.equal('The browser keeps nothing.');
  });
});
