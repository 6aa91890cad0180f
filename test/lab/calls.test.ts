/** Calls between the widget and the public network, by way of Kamailio and rtpengine. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PSTN_TONE, type PstnPhone } from '../../lab/servers/pstn-phone.js';
import { playScenario } from '../../lab/servers/sipp.js';
import { DEFAULT_TEMPLATES } from '../../src/simulator/desktop/templates.js';
import type { Desk } from './support/desk.js';
import { customerHearsAgent, customerHearsNothing, soundReachesCustomer } from './support/hearing.js';
import { useStage } from './support/stage.js';
import { until } from './support/until.js';

const stage = useStage();

/** The desktop's own templates, but their toasts run out after three seconds. */
const BRIEF_TOASTS = {
  notifications: DEFAULT_TEMPLATES.notifications.map((template) => ({ ...template, seconds: 3 })),
};

describe('a telephone of the public network', () => {
  let desk: Desk;
  let pstn: PstnPhone;

  beforeEach(async () => {
    ({ pstn } = stage().lab);
    desk = await stage().readyDesk();
  });

  const bothHear = async (phone = pstn) => {
    await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer');
    await customerHearsAgent(phone);
  };

  const agentTalks = async () => {
    await pstn.dial('201');
    await desk.toast('Accept').click();
    await pstn.talks();
    await bothHear();
  };

  it('calls the agent, who accepts the toast: both hear the other’s tone, and the agent hangs up', async () => {
    await pstn.dial('201');
    await desk.page.getByRole('alert').getByText('Susanna Stubberud').waitFor();
    await desk.toast('Accept').click();
    await pstn.talks();
    await bothHear();
    await desk.hangUp();
    await pstn.ends();
    await desk.shows('Answered');
  });

  it('is called by the agent: both hear the other’s tone, and the customer hangs up', async () => {
    await desk.dial(pstn.number);
    await pstn.answer();
    await pstn.talks();
    await bothHear();
    await pstn.hangUp();
    await pstn.ends();
    await desk.shows('Answered');
  });

  it('that speaks Opus is called, and both hear the other’s tone', async () => {
    const opus = await stage().startPhone({ codec: 'opus/48000/2' });
    await desk.dial(opus.number);
    await opus.answer();
    await bothHear(opus);
    await opus.hangUp();
    await desk.shows('Answered');
  });

  it('hears 486 when the agent declines', async () => {
    await pstn.dial('201');
    await desk.toast('Reject').click();
    assert.match(await pstn.ends(), /^486/);
    await desk.shows('Declined');
  });

  it('gives up: the toast is gone', async () => {
    await pstn.dial('201');
    await desk.toast('Accept').waitFor();
    await pstn.hangUp();
    await desk.toast('Accept').waitFor({ state: 'detached' });
    await desk.shows('Missed');
  });

  it('gives up, and the network tells it 487', async () => {
    const { lab } = stage();
    const calls = { number: '201', proxy: lab.kamailio.udp };
    const sign = desk.toast('Accept').waitFor();
    await playScenario(lab.site, { scenario: 'gives-up', port: lab.secondGateway, calls, sign });
    await desk.toast('Accept').waitFor({ state: 'detached' });
    await desk.shows('Missed');
  });

  it('receives the digits that the agent keys, one by one', async () => {
    await agentTalks();
    await desk.press('Keypad');
    for (const digit of ['1', '5', '9', '0']) {
      await desk.pressDigit(digit);
      assert.equal(await pstn.digit(), digit);
    }
    await desk.hangUp();
    await pstn.ends();
  });

  it('is put on hold: silence both ways; and resumed: both hear the other again', async () => {
    await agentTalks();
    await soundReachesCustomer(pstn);
    await desk.press('Hold');
    await desk.shows('On hold');
    await customerHearsNothing(pstn);
    await desk.hearsNothing('the agent hears nothing of a customer on hold');
    await desk.press('Hold');
    await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer again');
    await soundReachesCustomer(pstn);
    await desk.hangUp();
    await pstn.ends();
  });

  it('puts the agent on hold: the widget says so, and takes it back', async () => {
    await agentTalks();
    await pstn.hold();
    await desk.shows('They put you on hold');
    await desk.hearsNothing('the agent hears nothing of a customer who holds');
    await pstn.resume();
    await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer again');
    await soundReachesCustomer(pstn);
    await pstn.hangUp();
    await desk.shows('Answered');
  });

  it('calls without an offer, which comes with the answer: the call is up until the agent hangs up', async () => {
    const { lab } = stage();
    const calls = { number: '201', proxy: lab.kamailio.udp };
    const played = playScenario(lab.site, { scenario: 'late-offer', port: lab.secondGateway, calls });
    await desk.toast('Accept').click();
    await desk.widget.getByRole('timer').first().waitFor();
    await desk.hangUp();
    await played;
  });

  it('is busy: the agent is told so', async () => {
    const { lab } = stage();
    const played = playScenario(lab.site, { scenario: 'busy', port: lab.secondGateway });
    await desk.dial('+49301234567');
    await desk.shows(/is busy\./);
    await played;
  });
});

describe('a call that nobody takes', () => {
  it('ends with 480 for the caller when the toast has run out', async () => {
    const { lab } = stage();
    const templates = JSON.stringify(BRIEF_TOASTS);
    const desk = await stage().readyDesk(lab.telephones(), { templates });
    await lab.pstn.dial('201');
    assert.match(await lab.pstn.ends(), /^480/);
    await desk.toast('Accept').waitFor({ state: 'detached' });
    await desk.shows('Missed');
  });

  it('ends with 480 for the caller when the server’s patience is over, and the toast goes', async () => {
    const { lab } = stage();
    const kamailio = await lab.startAnotherKamailio('impatient', { ringingLimit: 3000 });
    const desk = await stage().readyDesk(lab.telephones({ servers: [kamailio.ws] }));
    const phone = await stage().startPhone({ proxy: kamailio.udp });
    await phone.dial('201');
    assert.match(await phone.ends(), /^480/);
    await desk.toast('Accept').waitFor({ state: 'detached' });
    await desk.shows('Missed');
    await kamailio.program.stop();
  });

  it('ends with 480 when the agent has no telephone on', async () => {
    const { lab } = stage();
    await lab.pstn.dial('202');
    assert.match(await lab.pstn.ends(), /^480/);
  });
});

describe('the line', () => {
  it('is refused with a wrong password, and the agent is told so', async () => {
    const { lab } = stage();
    const agent = { ...lab.people.agent, password: 'wrong' };
    const desk = await stage().openDesk(lab.telephones({}, agent));
    await desk.shows('User name or password is wrong.');
  });

  it('is up by WSS with a certificate of the lab’s own, and calls go through it', async () => {
    const { lab } = stage();
    const desk = await stage().readyDesk(lab.telephones({ servers: [lab.kamailio.wss] }));
    await lab.pstn.dial('201');
    await desk.toast('Accept').click();
    await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer');
    await customerHearsAgent(lab.pstn);
    await desk.hangUp();
    await lab.pstn.ends();
  });

  it('sends its media by TURN only where it is told to', async () => {
    const { lab } = stage();
    const { url, username, credential } = lab.turn;
    const iceServers = [{ urls: [url], username, credential }];
    const desk = await stage().readyDesk(lab.telephones({ iceServers, relayOnly: true }));
    await lab.pstn.dial('201');
    await desk.toast('Accept').click();
    await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer');
    await customerHearsAgent(lab.pstn);
    await until('the media go by way of the TURN server', async () => (await desk.received()).relayed === 1);
    await desk.hangUp();
    await lab.pstn.ends();
  });
});
