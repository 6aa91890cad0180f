import { expect } from '@open-wc/testing';
import { en } from '../../src/ui/messages/en.js';
import { button, everything, open, WIDTHS, type Screen } from './screen.js';
import { states, type StateName } from './states.js';

const NAMES = Object.keys(states) as StateName[];

/** Where things stand, in whole pixels from the top left corner of the panel. */
function place(screen: Screen, element: Element): string {
  const origin = screen.softphone.getBoundingClientRect();
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x - origin.x, y - origin.y, width, height].map(Math.round).join(' ');
}

describe('every state', () => {
  for (const name of NAMES) {
    it(`${name} has no accessibility fault, light or dark, narrow or wide`, async () => {
      for (const theme of ['light', 'dark'] as const) {
        for (const width of WIDTHS) {
          const { softphone } = await open(states[name], theme, width);
          await expect(softphone).to.be.accessible();
          softphone.parentElement?.remove();
        }
      }
    });

    it(`${name} fits into 300 px, and its buttons are big enough to hit`, async () => {
      const { softphone } = await open(states[name], 'light', 300);
      for (const element of everything(softphone).filter((each) => !each.closest('.cut > *'))) {
        const { right, height, width } = element.getBoundingClientRect();
        expect(right, element.outerHTML).to.be.at.most(softphone.getBoundingClientRect().right + 0.5);
        if (element.localName !== 'button') continue;
        expect(Math.min(height, width), element.outerHTML).to.be.at.least(24);
      }
    });
  }

  it('is mirrored in a language that is written from right to left', async () => {
    const arabic = { ...en, direction: 'rtl' } as const;
    const { softphone } = await open(states.live, 'light', 320, arabic);
    const [mute, hold] = [button(softphone, 'Mute'), button(softphone, 'Hold')];
    expect(mute.getBoundingClientRect().left).to.be.greaterThan(hold.getBoundingClientRect().left);
  });

  it('shows the dial pad with keys of 44 px at least', async () => {
    const { softphone } = await open(states.live, 'light', 300);
    button(softphone, 'Keypad').click();
    await softphone.updateComplete;
    expect(button(softphone, '5 J K L').getBoundingClientRect().height).to.be.at.least(44);
  });
});

describe('a change of state', () => {
  const talking = [
    'live',
    'muted',
    'holding',
    'held',
    'resuming',
    'heldByParty',
    'connectionLost',
    'wellHeard',
    'notHeard',
    'mutedSpeech',
  ] as const;
  const tools = ['Mute', 'Hold', 'Keypad', 'Transfer', 'Hang up'];

  it('moves no tool of a call, whatever happens to it', async () => {
    const screen = await open(states.live);
    const before = tools.map((name) => place(screen, button(screen.softphone, name)));
    for (const name of [
      ...talking,
      'secondRings',
      'transferring',
      'transferFailed',
      'liveNotices',
      'sessionRefused',
      'sessionClosed',
    ] as const) {
      await screen.show(states[name]);
      expect(
        tools.map((tool) => place(screen, button(screen.softphone, tool))),
        name,
      ).to.deep.equal(before);
    }
  });

  it('moves none of the ways out of a question, whoever rings and however often the two are swapped', async () => {
    const screen = await open(states.consultingRings);
    const ways = ['Complete transfer', 'Back to Maria Castro', 'Hang up'];
    const places = () => ways.map((name) => place(screen, button(screen.softphone, name)));
    const before = places();
    for (const name of ['consulting', 'consultingSwapped', 'consultingAndRinging', 'completing'] as const) {
      await screen.show(states[name]);
      expect(places(), name).to.deep.equal(before);
    }
  });

  it('puts Answer, Decline and Hang up at the same place', async () => {
    const screen = await open(states.incoming);
    const top = (name: string) => place(screen, button(screen.softphone, name)).split(' ')[1];
    const answer = top('Answer');
    expect(top('Decline')).to.equal(answer);
    await screen.show(states.answering);
    expect(top('Hang up')).to.equal(answer);
    await screen.show(states.live);
    expect(top('Hang up')).to.equal(answer);
  });

  it('moves none of the messages that are there when another comes', async () => {
    const [first, ...more] = states.notices.notices;
    if (!first) throw new Error('The state has no notice.');
    const screen = await open({ ...states.notices, notices: [first] });
    const dismiss = () =>
      everything(screen.softphone)
        .filter((each) => each.ariaLabel === 'Dismiss')
        .at(-1);
    const before = dismiss();
    const place1 = before && place(screen, before);
    await screen.show({ ...states.notices, notices: [first, ...more.slice(0, 1)] });
    expect(dismiss()).to.equal(before);
    expect(before && place(screen, before)).to.equal(place1);
  });
});
