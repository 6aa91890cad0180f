/** No fault, but measured like one: an agent at two desktops, of which one answers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PSTN_TONE } from '../../../lab/servers/pstn-phone.js';
import { tell } from '../support/figures.js';
import { customerHearsAgent } from '../support/hearing.js';
import { useStage } from '../support/stage.js';

const stage = useStage();

/** Milliseconds after the agent’s click in which the other desktop has to fall silent. */
const SOON = 500;

describe('two desktops of one agent', () => {
  it('both ring; one answers, the other’s toast goes and it misses nothing', async (test) => {
    const { pstn } = stage().lab;
    const [one, other] = [await stage().readyDesk(), await stage().readyDesk()];
    await pstn.dial('201');
    await Promise.all([one.toast('Accept').waitFor(), other.toast('Accept').waitFor()]);
    await other.watchToast();
    await one.toast('Accept').click();
    await pstn.talks();
    await other.shows('Answered elsewhere');
    const clickedAt = await one.clickedAt();
    const { toast, ring } = await other.silence();
    tell(test, 'otherToast', toast - clickedAt);
    tell(test, 'otherRing', ring - clickedAt);
    assert.ok(toast - clickedAt <= SOON, `The other desktop’s toast was gone after ${toast - clickedAt} ms`);
    assert.ok(ring - clickedAt <= SOON, `The other desktop fell silent after ${ring - clickedAt} ms`);
    await one.hears(PSTN_TONE, 'the agent hears the tone of the customer');
    await customerHearsAgent(pstn);
    await one.hangUp();
    await pstn.ends();
  });
});
