/** What has to be read in half a second is not cut off, and not told by one sign alone. */
import { expect } from '@open-wc/testing';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import { button, everything, open, wordsOf } from './screen.js';
import { idle, recent, states, type StateName } from './states.js';

const NAMES = Object.keys(states) as StateName[];
/** These name no person and no server: they are our own words, and there is no telling what they hide when cut. */
const OWN_WORDS = '.words.cut, strong.cut, strong.down + p';

function ground(root: Element): string {
  const face = everything(root).find(({ localName }) => localName === 'softphone-call-face');
  const box = face?.shadowRoot?.firstElementChild;
  if (!box) throw new Error('There is no call on the stage.');
  return getComputedStyle(box).backgroundColor;
}

describe('at a glance', () => {
  for (const language of [en, de]) {
    for (const name of NAMES) {
      it(`the state is in full at 300 px: ${name}, ${language.locale}`, async () => {
        const { softphone } = await open(states[name], 'light', 300, language);
        for (const element of everything(softphone).filter((each) => each.matches(OWN_WORDS))) {
          expect(element.scrollWidth, element.textContent).to.be.at.most(element.clientWidth);
        }
      });
    }
  }

  it('live, muted, held and ringing each have a ground of their own', async () => {
    const { softphone, show } = await open(states.incoming);
    const grounds = [ground(softphone)];
    for (const name of ['live', 'muted', 'held'] as const) {
      await show(states[name]);
      grounds.push(ground(softphone));
    }
    expect(new Set(grounds).size).to.equal(4);
  });

  it('says who put whom on hold, and no longer that the call is live', async () => {
    const { softphone } = await open(states.heldByParty);
    expect(wordsOf(softphone)).to.contain('They put you on hold').and.not.to.contain('Live ·');
  });

  it('says for whom a call was and who passed it on', async () => {
    for (const [language, words] of [
      [en, 'For \u2068Sales\u2069, forwarded by \u2068300\u2069'],
      [de, 'Für \u2068Sales\u2069, weitergeleitet von \u2068300\u2069'],
    ] as const) {
      const { softphone } = await open(states.incomingDiverted, 'light', 300, language);
      expect(wordsOf(softphone)).to.contain(words);
    }
  });

  it('makes no initials of a withheld number', async () => {
    const { softphone } = await open(states.incomingWithheld);
    expect(wordsOf(softphone)).not.to.match(/\bNW\b/);
  });

  it('says where the next call will ring, only while callers reach the agent', async () => {
    const { softphone, show } = await open(idle);
    expect(wordsOf(softphone)).to.contain('Your next call rings here');
    for (const name of ['down', 'connecting', 'signedOut', 'live'] as const) {
      await show({ ...states[name], recent });
      expect(wordsOf(softphone), name).not.to.contain('Your next call rings here');
    }
  });

  it('offers to call a missed caller back, and to try again whom it did not reach', async () => {
    const { softphone, show } = await open(states.notices);
    button(softphone, 'Call back');
    await show(states.failed);
    button(softphone, 'Try again');
  });

  it('marks the password that was refused', async () => {
    const { softphone, show } = await open(states.signIn);
    const password = () => everything(softphone).find((each) => each.matches('[type=password]'));
    expect(password()?.ariaInvalid).to.equal('false');
    await show(states.signInRefused);
    expect(password()?.ariaInvalid).to.equal('true');
  });
});

describe('the bar', () => {
  it('stays within the panel, and Answer and Decline where they are while the answer gets through', async () => {
    const { softphone, show } = await open(states.incoming, 'light', 300, de);
    const left = (name: string) => button(softphone, name).getBoundingClientRect().left;
    const before = left('Ablehnen');
    await show(states.answering);
    expect(left('Auflegen')).to.equal(before);
    const { right } = button(softphone, 'Auflegen').getBoundingClientRect();
    expect(right).to.be.at.most(softphone.getBoundingClientRect().right - 16);
  });
});
