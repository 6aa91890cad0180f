/** A network that is bad, and one that is another from one moment to the next. */
import { describe, it } from 'node:test';
import { PSTN_TONE } from '../../../lab/servers/pstn-phone.js';
import type { Desk } from '../support/desk.js';
import { timed } from '../support/figures.js';
import { customerHearsAgent } from '../support/hearing.js';
import { Listening } from '../support/listening.js';
import { useStage } from '../support/stage.js';

const stage = useStage();

/** Milliseconds of sound that are more than what was on its way. */
const MOMENT = 200;

/** One of twenty is 5 %. */
const BAD = { lostOneOf: 20, delay: [50, 150] } as const;

async function bothHear(desk: Desk): Promise<void> {
  await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer');
  await customerHearsAgent(stage().lab.pstn);
}

/** A call whose signalling and whose media go by way of relays: by TURN, where the media have one address to go to. */
async function talkingByRelays() {
  const { lab } = stage();
  const [signalling, media] = [await stage().startRelay(), await stage().startDatagramRelay()];
  const { username, credential } = lab.turn;
  const iceServers = [
    { urls: [`turn:${lab.site.address}:${media.port}?transport=udp`], username, credential },
  ];
  const sip = { servers: [signalling.url], iceServers, relayOnly: true };
  const desk = await stage().readyDesk(lab.telephones(sip));
  await lab.pstn.dial('201');
  await desk.toast('Accept').click();
  await lab.pstn.talks();
  await bothHear(desk);
  return { desk, signalling, media, pstn: lab.pstn };
}

describe('a network', () => {
  it('that loses packets and lets others wait is warned of, and no more when it is good again', async (test) => {
    const { desk, media, pstn } = await talkingByRelays();
    media.turn(BAD);
    await timed(test, 'lossyWarned', desk.isWarned());
    media.clear();
    await timed(test, 'lossyCleared', desk.isWarned(false));
    await bothHear(desk);
    await desk.hangUp();
    await pstn.ends();
  });

  it('in which the agent has another address leaves a call that both hear, and that either may end', async (test) => {
    const { desk, signalling, media, pstn } = await talkingByRelays();
    media.move('127.0.0.2');
    signalling.cut();
    const listening = await Listening.begin(desk, pstn);
    const registered = timed(test, 'movedRegistered', desk.isRegisteredAgain());
    await timed(test, 'movedHeard', listening.comes(MOMENT));
    await registered;
    await bothHear(desk);
    await pstn.hangUp();
    await desk.shows('Answered');
  });
});
