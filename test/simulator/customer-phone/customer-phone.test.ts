import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { SessionState } from 'sip.js';
import type { Invitation } from 'sip.js';
import '../../../src/simulator/customer-phone/customer-phone.js';
import type { CustomerPhone } from '../../../src/simulator/customer-phone/customer-phone.js';
import { userOf, type Customer, type DemoSettings } from '../../../src/simulator/customer-phone/settings.js';
import { Exchange } from '../../../src/simulator/exchange/exchange.js';
import { PageNetwork } from '../../../src/simulator/exchange/in-page.js';
import { Agent, AGENT_TONE } from './agent.js';
import { allowSound } from './sound/loopback.js';

const MARIA: Customer = { number: '+1 555 0100', name: 'Maria "M" Castro', password: 'maria' };
const BOB: Customer = { number: '+1 555 0142', name: 'Bob Kelly', password: 'bob' };
const NOBODY: Customer = { number: '+1 555 0199', name: '', password: 'nobody' };
const ANN: Customer = { number: '201', name: 'Ann', password: 'ann' };

const SETTINGS: DemoSettings = {
  server: 'ws://exchange.example/sip',
  domain: 'demo.example',
  agent: '201',
  customers: [MARIA, BOB, NOBODY],
};

describe('the customer phone', () => {
  const { WebSocket: realSocket } = globalThis;
  let network: PageNetwork;
  let forbidSound: () => void;
  let phone: CustomerPhone;

  beforeEach(async () => {
    const users = [MARIA, BOB, NOBODY, ANN].map((customer) => ({
      name: userOf(customer),
      password: customer.password,
    }));
    const { open } = (network = new PageNetwork(new Exchange({ domain: SETTINGS.domain, users })));
    globalThis.WebSocket = function (url: string, protocols: string) {
      return open(url, protocols);
    } as unknown as typeof WebSocket;
    forbidSound = await allowSound();
    phone = await openPhone(SETTINGS);
  });

  afterEach(() => {
    phone.remove();
    globalThis.WebSocket = realSocket;
    forbidSound();
  });

  /** A phone that is ready for calls. */
  async function openPhone(settings: DemoSettings): Promise<CustomerPhone> {
    const element = await fixture<CustomerPhone>(
      html`<customer-phone .settings=${settings}></customer-phone>`,
    );
    await waitUntil(() => element.dataset.line === 'ready', 'the phone is registered');
    return element;
  }

  async function openAgent(): Promise<Agent> {
    const agent = new Agent('201', ANN.password, SETTINGS.domain);
    await agent.register();
    return agent;
  }

  function find(selector: string, within = phone): HTMLElement {
    const found = within.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  const chooser = () => find('select') as HTMLSelectElement;

  const words = (selector: string, within = phone) =>
    find(selector, within).innerText.replace(/\s+/g, ' ').trim();
  const click = (action: string, within = phone) => find(`[data-action="${action}"]`, within).click();
  const send = (source: string, within = phone) => find(`[value="${source}"]`, within).click();

  function inState(state: string, within = phone): Promise<void> {
    return waitUntil(() => within.dataset.state === state, `the phone is ${state}`, { timeout: 5000 });
  }

  function eventually(condition: () => boolean | Promise<boolean>, message: string): Promise<void> {
    return waitUntil(condition, message, { timeout: 5000 });
  }

  async function become(customer: Customer): Promise<void> {
    chooser().selectedIndex = SETTINGS.customers.indexOf(customer);
    chooser().dispatchEvent(new Event('change'));
    await phone.updateComplete;
  }

  describe('calling', () => {
    it('rings, is answered, and both hear each other', async () => {
      const ann = await openPhone({ ...SETTINGS, agent: '+15550100', customers: [ANN] });
      click('call');
      await inState('incoming', ann);
      await inState('ringing');
      send('tone');
      send('microphone', ann);
      click('answer', ann);
      await Promise.all([inState('talking'), inState('talking', ann)]);
      await eventually(() => ann.heardTone(440) > 0.9, 'the tone is heard');
      await eventually(() => phone.heardEnergy() > 0.001, 'the microphone is heard');
      expect(phone.heardTone(440)).to.be.lessThan(0.5);
      expect(words('[role=status]')).to.equal('Talking');
      click('hang-up');
      await Promise.all([inState('ended'), inState('ended', ann)]);
      expect(words('[role=status]')).to.match(/^You hung up. \(0:0\d\)$/);
      expect(words('[role=status]', ann)).to.match(/^The agent hung up. \(0:0\d\)$/);
    });

    it('shows the name and number of whoever calls to the other side', async () => {
      const agent = await openAgent();
      for (const customer of [MARIA, BOB, NOBODY]) {
        await become(customer);
        const ringing = agent.ring();
        click('call');
        const { remoteIdentity } = await ringing;
        expect(remoteIdentity.uri.user).to.equal(userOf(customer));
        expect((remoteIdentity.displayName || '').replaceAll('\\', '')).to.equal(customer.name);
        click('hang-up');
        await inState('ended');
      }
      await agent.stop();
    });

    it('can be given up while it rings', async () => {
      const ann = await openPhone({ ...SETTINGS, agent: '+15550100', customers: [ANN] });
      click('call');
      await inState('incoming', ann);
      await inState('ringing');
      click('hang-up');
      await Promise.all([inState('ended'), inState('ended', ann)]);
      expect(words('[role=status]')).to.equal('You hung up.');
      expect(words('[role=status]', ann)).to.equal('The agent gave up.');
    });

    it('says that it was declined, that nobody is there, or that there is no such number', async () => {
      click('call');
      await inState('ended');
      expect(words('[role=status]')).to.equal('Nobody answered.');

      const agent = await openAgent();
      const ringing = agent.ring();
      click('call');
      await (await ringing).reject({ statusCode: 486 });
      await eventually(() => words('[role=status]').startsWith('The agent is busy'), 'it was declined');

      const lost = await openPhone({ ...SETTINGS, agent: 'nobody', customers: [BOB] });
      click('call', lost);
      await inState('ended', lost);
      expect(words('[role=status]', lost)).to.equal('There is no such number.');
      await agent.stop();
    });

    it('speaks with the synthesised voice, with a caption, and not while muted or silent', async () => {
      const ann = await openPhone({ ...SETTINGS, agent: '+15550100', customers: [ANN] });
      send('silence', ann);
      click('call');
      await inState('incoming', ann);
      click('answer', ann);
      await inState('talking', ann);
      await eventually(() => words('.caption') === '“Hello, this is Maria.”', 'the voice has a caption');
      await eventually(() => ann.heardEnergy() > 0.001, 'the voice is heard');
      send('silence');
      await eventually(() => words('.caption') === '', 'the voice stops in the middle of a word');
    });

    it('goes on with silence in place of a voice while muted', async () => {
      const ann = await openPhone({ ...SETTINGS, agent: '+15550100', customers: [ANN] });
      send('tone');
      click('call');
      await inState('incoming', ann);
      click('answer', ann);
      await eventually(() => ann.heardTone(440) > 0.9, 'the tone is heard');
      find('[name=mute]').click();
      await eventually(() => ann.heardTone(440) === 0, 'nothing is heard');
    });
  });

  describe('being called', () => {
    it('rings under the number that was dialled, says who calls, and answers by itself', async () => {
      const agent = await openAgent();
      await agent.dial('+15550142');
      await inState('incoming');
      expect(words('.name')).to.equal('Ann');
      expect(words('.far-end .number')).to.equal('201');
      expect(chooser().selectedIndex).to.equal(SETTINGS.customers.indexOf(BOB));
      await inState('talking');
      await eventually(() => phone.heardTone(AGENT_TONE) > 0.9, 'the agent is heard');
      await agent.stop();
    });

    it('plays no customer that it leaves to a phone beside it', async () => {
      const second = await fixture<CustomerPhone>(
        html`<customer-phone skips="1" .settings=${SETTINGS}></customer-phone>`,
      );
      await waitUntil(() => second.dataset.line === 'ready', 'the phone is registered');
      const names = [...(second.shadowRoot?.querySelectorAll('option') ?? [])].map((option) => option.text);
      expect(names).to.deep.equal([BOB.name, 'Somebody unknown']);
      second.remove();
    });

    it('can be declined', async () => {
      const agent = await openAgent();
      const { stateChange } = await agent.dial('+15550142');
      const over = new Promise((resolve) => stateChange.addListener(resolve));
      await inState('incoming');
      click('decline');
      await inState('ended');
      expect(await over).to.equal(SessionState.Terminated);
      await agent.stop();
    });

    it('is busy for a second caller, whatever number he dials', async () => {
      const agent = await openAgent();
      await agent.dial('+15550142');
      await inState('incoming');
      const second = await agent.dial('+15550199');
      await eventually(() => second.state === SessionState.Terminated, 'the second call is refused');
      expect(phone.dataset.state).to.be.oneOf(['incoming', 'answering', 'talking']);
      await agent.stop();
    });

    it('shows being put on hold and taken back, and is silent meanwhile', async () => {
      const agent = await openAgent();
      const call = await agent.dial('+15550100');
      await inState('incoming');
      click('answer');
      await eventually(() => call.state === SessionState.Established, 'the call is up');
      await agent.hold(true);
      await eventually(() => phone.hasAttribute('data-held'), 'the phone is on hold');
      expect(words('[role=status]')).to.equal('You are on hold');
      expect(words('.caption')).to.equal('');
      await agent.hold(false);
      await eventually(() => !phone.hasAttribute('data-held'), 'the phone is taken back');
      await eventually(() => phone.heardTone(AGENT_TONE) > 0.9, 'the agent is heard again');
      await agent.stop();
    });

    it('says that the browser keeps it silent, until a click turns the sound on', async () => {
      const agent = await openAgent();
      forbidSound();
      await agent.dial('+15550100');
      await inState('incoming');
      const silent = () => phone.shadowRoot?.textContent.includes('keeps this page silent') === true;
      await eventually(silent, 'it says so');
      forbidSound = await allowSound();
      find('div.problem button').click();
      await eventually(() => !silent(), 'the sound is on');
      await agent.stop();
    });

    it('shows the keys that the agent presses', async () => {
      const agent = await openAgent();
      await agent.dial('+15550100');
      await inState('incoming');
      send('silence');
      click('answer');
      await eventually(() => phone.heardTone(AGENT_TONE) > 0.9, 'the agent is heard');
      agent.press('58#');
      await eventually(() => phone.dataset.digits === '58#', 'the digits are heard');
      expect(words('.digits')).to.equal('The agent pressed 58#');
      await agent.stop();
    });
  });

  describe('being passed on', () => {
    let agent: Agent;
    let bob: CustomerPhone;
    let call: Invitation;

    beforeEach(async () => {
      agent = await openAgent();
      bob = await openPhone({ ...SETTINGS, customers: [BOB] });
      const ringing = agent.ring();
      click('call');
      call = await ringing;
      await call.accept();
      await inState('talking');
    });

    afterEach(() => agent.stop());

    const talkToEachOther = async () => {
      send('tone');
      send('microphone', bob);
      await eventually(() => bob.heardTone(440) > 0.9, 'the customer is heard');
      const before = phone.heardEnergy();
      await eventually(() => phone.heardEnergy() > before + 0.001, 'the other one is heard');
    };

    it('calls whom the agent names, and talks to them', async () => {
      const passedOn = agent.transfer(call, userOf(BOB));
      await inState('incoming', bob);
      expect(phone.dataset.state).to.equal('talking');
      click('answer', bob);
      expect(await passedOn).to.equal(200);
      await inState('talking', bob);
      await talkToEachOther();
      expect(words('.far-end .number')).to.contain('15550142');
      click('hang-up', bob);
      await Promise.all([inState('ended'), inState('ended', bob)]);
    });

    it('stays with the agent when nobody is there', async () => {
      expect(await agent.transfer(call, 'nobody')).to.equal(404);
      expect(phone.dataset.state).to.equal('talking');
      await eventually(() => phone.heardTone(AGENT_TONE) > 0.9, 'the agent is heard');
      expect(words('.far-end .number')).to.contain('201');
    });

    it('takes the place of the agent in a call that the other one is in already', async () => {
      const asked = await agent.dial(userOf(BOB));
      await inState('incoming', bob);
      click('answer', bob);
      await inState('talking', bob);
      expect(await agent.transfer(call, asked)).to.equal(200);
      await talkToEachOther();
      expect(words('.far-end .number', bob)).to.contain('15550100');
    });
  });

  describe('without the exchange', () => {
    it('says so, and comes back by itself', async () => {
      network.reachable = false;
      network.sockets.forEach((socket) => socket.cut());
      await eventually(() => phone.dataset.line === 'down', 'the phone is down');
      expect(words('[role=alert]')).to.contain('cannot be reached');
      expect(find('[data-action=call]').matches(':disabled')).to.be.true;
      network.reachable = true;
      await eventually(() => phone.dataset.line === 'ready', 'the phone is back');
      expect(words('[role=alert]')).to.equal('');
    });

    it('says that the exchange refuses it, and where to look', async () => {
      const customers = [{ ...BOB, password: 'wrong' }];
      const refused = await fixture<CustomerPhone>(
        html`<customer-phone .settings=${{ ...SETTINGS, customers }}></customer-phone>`,
      );
      await eventually(() => refused.dataset.line === 'down', 'the phone is refused');
      expect(words('[role=alert]', refused)).to.match(/refused \+1 555 0142 .*demo\.json/);
    });

    it('says what is wrong with its settings', async () => {
      const lost = await fixture<CustomerPhone>(html`<customer-phone src="/nowhere.json"></customer-phone>`);
      await eventually(() => words('[role=alert]', lost).includes('404'), 'the settings are missed');
    });
  });

  describe('for everybody', () => {
    it('is accessible when idle, ringing and talking', async () => {
      const ann = await openPhone({ ...SETTINGS, agent: '+15550100', customers: [ANN] });
      await expect(phone).to.be.accessible();
      click('call');
      await inState('incoming', ann);
      await expect(ann).to.be.accessible();
      click('answer', ann);
      await inState('talking');
      find('summary').click();
      await expect(phone).to.be.accessible();
    });

    it('keeps the focus on the button while the call changes its state', async () => {
      const ann = await openPhone({ ...SETTINGS, agent: '+15550100', customers: [ANN] });
      find('[data-action=call]').focus();
      click('call');
      await inState('incoming', ann);
      await eventually(() => phone.shadowRoot?.activeElement?.textContent.trim() === 'Hang up', 'it is kept');
      click('hang-up');
      await inState('ended');
      expect(phone.shadowRoot?.activeElement?.textContent.trim()).to.equal('Call the agent');
    });
  });
});
