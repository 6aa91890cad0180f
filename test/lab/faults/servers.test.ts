/** Servers that die, hang and come back, and connections that are cut at the moments that matter. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { PSTN_TONE } from '../../../lab/servers/pstn-phone.js';
import type { FigureName } from '../../../tools/lab/figures.js';
import type { Desk } from '../support/desk.js';
import { tell, timed } from '../support/figures.js';
import { customerHearsAgent, soundReachesCustomer } from '../support/hearing.js';
import { Listening } from '../support/listening.js';
import { useStage } from '../support/stage.js';

const stage = useStage();

/** Milliseconds in which what has to happen has happened. */
const PATIENCE = 60_000;

async function bothHear(desk: Desk): Promise<void> {
  await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer');
  await customerHearsAgent(stage().lab.pstn);
}

async function talking(desk: Desk): Promise<void> {
  const { pstn } = stage().lab;
  await pstn.dial('201');
  await desk.toast('Accept').click();
  await pstn.talks();
  await bothHear(desk);
}

/** Milliseconds of sound: a busy machine is late with a packet, a gap would be of seconds. */
const GAP = 100;

/** The audio has gone on. */
async function missedNothing(
  test: TestContext,
  listening: Listening,
  fault: 'killed' | 'hangs',
): Promise<void> {
  const { agent, customer } = await listening.missed();
  tell(test, `${fault}AgentMissed`, agent);
  tell(test, `${fault}CustomerMissed`, customer);
  assert.ok(agent <= GAP, `The agent missed ${agent} ms`);
  assert.ok(customer <= GAP, `The customer missed ${customer} ms`);
}

/** Every fault ends with a call that works. */
async function takesTheNextCall(desk: Desk): Promise<void> {
  await desk.isReady();
  await talking(desk);
  await desk.hangUp();
  await stage().lab.pstn.ends();
}

describe('Kamailio in a call', () => {
  it('is killed and started again: the audio goes on without a gap, and hanging up reaches the customer', async (test) => {
    const { pstn, kamailio } = stage().lab;
    const desk = await stage().readyDesk();
    await talking(desk);
    const listening = await Listening.begin(desk, pstn);
    await kamailio.program.kill();
    await timed(test, 'killedNoticed', desk.isDown(PATIENCE));
    await bothHear(desk);
    await kamailio.program.start();
    await timed(test, 'killedRegistered', desk.isReadyAt(kamailio.ws));
    await bothHear(desk);
    await missedNothing(test, listening, 'killed');
    await desk.hangUp();
    await pstn.ends();
    await takesTheNextCall(desk);
  });

  it('is killed and started again: the customer’s hanging up reaches the agent', async () => {
    const { pstn, kamailio } = stage().lab;
    const desk = await stage().readyDesk();
    await talking(desk);
    await kamailio.program.kill();
    await desk.isDown(PATIENCE);
    await kamailio.program.start();
    await desk.isReady();
    await bothHear(desk);
    await pstn.hangUp();
    await desk.shows('Answered');
    await takesTheNextCall(desk);
  });

  it('hangs with its connections open: it is noticed, and all is well when it goes on', async (test) => {
    const { pstn, kamailio } = stage().lab;
    const desk = await stage().readyDesk();
    await talking(desk);
    const listening = await Listening.begin(desk, pstn);
    kamailio.program.freeze();
    await timed(test, 'hangsNoticed', desk.isDown(PATIENCE));
    await bothHear(desk);
    kamailio.program.thaw();
    await timed(test, 'hangsRegistered', desk.isReadyAt(kamailio.ws));
    await bothHear(desk);
    await missedNothing(test, listening, 'hangs');
    await desk.hangUp();
    await pstn.ends();
    await takesTheNextCall(desk);
  });
});

describe('the first of two servers', () => {
  it('dies: the telephone registers at the second, and can be called there', async (test) => {
    const { lab } = stage();
    const first = await lab.startAnotherKamailio('first');
    const desk = await stage().readyDesk(lab.telephones({ servers: [first.ws, lab.kamailio.ws] }));
    await first.program.kill();
    await timed(test, 'firstDies', desk.isReadyAt(lab.kamailio.ws));
    await takesTheNextCall(desk);
  });
});

describe('a connection that is cut', () => {
  const behindRelay = async () => {
    const { lab } = stage();
    const relay = await stage().startRelay();
    return { relay, desk: await stage().readyDesk(lab.telephones({ servers: [relay.url] })) };
  };

  /** The line that was cut is up again. */
  const recovers = async (test: TestContext, name: FigureName, cut: Promise<void>, desk: Desk) => {
    await cut;
    await timed(test, name, desk.isRegisteredAgain());
  };

  for (const { moment, words, isHeard, name } of [
    { moment: 'before 100', words: 'SIP/2.0 100', isHeard: false, name: 'cutBefore100' },
    { moment: 'after 180', words: 'SIP/2.0 180', isHeard: true, name: 'cutAfter180' },
  ] as const) {
    it(`${moment} of an outbound call leaves a telephone that tells what became of it and takes the next call`, async (test) => {
      const { pstn } = stage().lab;
      const { relay, desk } = await behindRelay();
      const cut = relay.cutAt(words, isHeard);
      await desk.dial(pstn.number);
      await recovers(test, name, cut, desk);
      await desk.shows('Not reached');
      await pstn.endAll();
      await takesTheNextCall(desk);
    });
  }

  it('as the agent answers leaves a call that both hear', async (test) => {
    const { pstn } = stage().lab;
    const { relay, desk } = await behindRelay();
    await pstn.dial('201');
    await desk.toast('Accept').waitFor();
    const cut = relay.cutAt('ACK sip:', false);
    await desk.toast('Accept').click();
    await recovers(test, 'cutAtAnswer', cut, desk);
    await bothHear(desk);
    await desk.hangUp();
    // The ACK that was lost has to be waited for (RFC 3261 section 15): 32 seconds at most.
    await pstn.ends(PATIENCE);
    await takesTheNextCall(desk);
  });

  it('as the agent holds leaves a call that can be held and resumed', async (test) => {
    const { pstn } = stage().lab;
    const { relay, desk } = await behindRelay();
    await talking(desk);
    const cut = relay.cutAt('SIP/2.0 200', false);
    await desk.press('Hold');
    await recovers(test, 'cutAtHold', cut, desk);
    await desk.settles();
    if (await desk.isHeld()) await desk.press('Hold');
    await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer again');
    // The customer's recorder does not go on after a hold.
    await soundReachesCustomer(pstn);
    await desk.hangUp();
    await pstn.ends();
    await takesTheNextCall(desk);
  });
});
