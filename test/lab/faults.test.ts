/** Servers that die, hang and come back, and connections that are cut at the moments that matter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PSTN_TONE } from '../../lab/servers/pstn-phone.js';
import type { Desk } from './support/desk.js';
import { customerHearsAgent } from './support/hearing.js';
import { useStage } from './support/stage.js';

const stage = useStage();

/** Milliseconds in which what has to happen has happened. */
const PATIENCE = 60_000;

/** Milliseconds of sound that may be made up in seconds of a busy machine; without audio it would be all of them. */
const GAP = 500;

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

/** Milliseconds that it takes. */
async function timed(what: Promise<void>): Promise<number> {
  const begin = performance.now();
  await what;
  return Math.round(performance.now() - begin);
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
    const before = await desk.received();
    await kamailio.program.kill();
    const noticed = await timed(desk.isDown(PATIENCE));
    await bothHear(desk);
    await kamailio.program.start();
    const registered = await timed(desk.isReadyAt(kamailio.ws));
    await bothHear(desk);
    const gap = Math.round((await desk.received()).concealed - before.concealed);
    test.diagnostic(
      `noticed after ${noticed} ms, registered ${registered} ms after it was back, gap ${gap} ms`,
    );
    assert.ok(gap < GAP, `${gap} ms of sound had to be made up`);
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
    kamailio.program.freeze();
    test.diagnostic(`noticed after ${await timed(desk.isDown(PATIENCE))} ms`);
    await bothHear(desk);
    kamailio.program.thaw();
    await desk.isReady();
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
    test.diagnostic(`registered at the second after ${await timed(desk.isReadyAt(lab.kamailio.ws))} ms`);
    await takesTheNextCall(desk);
  });
});

describe('a connection that is cut', () => {
  const behindRelay = async () => {
    const { lab } = stage();
    const relay = await stage().startRelay();
    return { relay, desk: await stage().readyDesk(lab.telephones({ servers: [relay.url] })) };
  };

  for (const { moment, words, isHeard } of [
    { moment: 'before 100', words: 'SIP/2.0 100', isHeard: false },
    { moment: 'after 180', words: 'SIP/2.0 180', isHeard: true },
  ]) {
    it(`${moment} of an outbound call leaves a telephone that tells what became of it and takes the next call`, async () => {
      const { pstn } = stage().lab;
      const { relay, desk } = await behindRelay();
      const cut = relay.cutAt(words, isHeard);
      await desk.dial(pstn.number);
      await cut;
      await desk.shows('Not reached');
      await pstn.endAll();
      await takesTheNextCall(desk);
    });
  }

  it('as the agent answers leaves a call that both hear', async () => {
    const { pstn } = stage().lab;
    const { relay, desk } = await behindRelay();
    await pstn.dial('201');
    await desk.toast('Accept').waitFor();
    const cut = relay.cutAt('ACK sip:', false);
    await desk.toast('Accept').click();
    await cut;
    await desk.isReady();
    await bothHear(desk);
    await desk.hangUp();
    // The ACK that was lost has to be waited for (RFC 3261 section 15): 32 seconds at most.
    await pstn.ends(PATIENCE);
    await takesTheNextCall(desk);
  });

  it('as the agent holds leaves a call that can be held and resumed', async () => {
    const { pstn } = stage().lab;
    const { relay, desk } = await behindRelay();
    await talking(desk);
    const cut = relay.cutAt('SIP/2.0 200', false);
    await desk.press('Hold');
    await cut;
    await desk.isReady();
    await desk.settles();
    if (await desk.isHeld()) await desk.press('Hold');
    await bothHear(desk);
    await desk.hangUp();
    await pstn.ends();
    await takesTheNextCall(desk);
  });
});
