import { expect } from '@open-wc/testing';
import { de } from '../../src/ui/messages/de.js';
import { button, buttonNames, findButton, focusedName, open, region, wordsOf } from './screen.js';
import { heldMaria, liveBob, liveMaria, ringingBob, states } from './states.js';

describe('a conference', () => {
  it('is offered beside a call that waits: by its icon, with the call on the stage', async () => {
    const { softphone, requests } = await open({ ...states.live, calls: [heldMaria, liveBob] });
    button(softphone, 'Conference: Maria Castro').click();
    expect(requests).to.deep.equal([{ type: 'confer', call: 'maria', other: 'bob' }]);
  });

  it('is offered after asking first, once somebody has answered', async () => {
    const { softphone, requests, show } = await open(states.consultingRings);
    button(softphone, 'Conference').click();
    expect(button(softphone, 'Conference').title).to.equal('Possible once the call is answered');
    expect(requests).to.deep.equal([]);
    await show(states.consulting);
    button(softphone, 'Conference').click();
    expect(requests).to.deep.equal([{ type: 'confer', call: 'maria', other: 'colleague' }]);
    expect(buttonNames(softphone).filter((name) => name.startsWith('Conference'))).to.have.length(1);
  });

  it('is not offered with a call that rings, or beside another conference', async () => {
    const { softphone, show } = await open({ ...states.live, calls: [liveMaria, ringingBob] });
    expect(wordsOf(softphone)).not.to.include('Conference');
    await show(states.conferenceWaits);
    expect(buttonNames(softphone)).to.deep.include.members([
      'Conference: Maria Castro',
      'Conference: +15550142',
    ]);
    await show(states.conferenceAndRinging);
    expect(findButton(softphone, 'Conference: Number withheld')).to.equal(undefined);
  });

  it('is one card with both, how each is, and how long it has been', async () => {
    const { softphone } = await open(states.conferenceTroubled);
    const words = wordsOf(softphone);
    for (const said of [
      'Conference',
      '1:15',
      'Maria Castro',
      'They put you on hold',
      '+15550142',
      'Reconnecting…',
    ])
      expect(words).to.include(said);
    const others = softphone.shadowRoot?.querySelector('softphone-other-calls');
    expect(others?.shadowRoot?.querySelector('section')).to.equal(null);
  });

  it('drops one, and ends for all', async () => {
    const { softphone, requests } = await open(states.conference);
    button(softphone, 'Drop: Maria Castro').click();
    button(softphone, 'Drop: +15550142').click();
    button(softphone, 'End for all').click();
    expect(requests).to.deep.equal([
      { type: 'hangUp', call: 'maria' },
      { type: 'hangUp', call: 'bob' },
      { type: 'endConference' },
    ]);
  });

  it('is muted, held and keyed into as one call', async () => {
    const { softphone, requests, show } = await open(states.conference);
    button(softphone, 'Mute').click();
    button(softphone, 'Hold').click();
    await show(states.conferenceHeld);
    expect(button(softphone, 'Hold').ariaPressed).to.equal('true');
    button(softphone, 'Hold').click();
    expect(requests).to.deep.equal([
      { type: 'mute', call: 'maria', muted: true },
      { type: 'hold', call: 'maria' },
      { type: 'resume', call: 'maria' },
    ]);
  });

  it('is left to the two, who are connected; while that is under way it can be taken back', async () => {
    const { softphone, requests, show } = await open(states.conference);
    const connect = button(softphone, 'Connect');
    expect(connect.title).to.equal('Connect Maria Castro with +15550142 and leave');
    connect.click();
    await show(states.conferenceConnecting);
    button(softphone, 'Connect').click();
    button(softphone, 'Hold').click();
    button(softphone, 'Take back').click();
    expect(requests).to.deep.equal([
      { type: 'transferTo', call: 'maria', consulted: 'bob' },
      { type: 'resume', call: 'maria' },
    ]);
  });

  it('keeps the keypad open while it is held, and the focus when one is dropped', async () => {
    const { softphone, show } = await open(states.conference);
    button(softphone, 'Drop: Maria Castro').focus();
    await show({ ...states.live, calls: [liveBob] });
    expect(focusedName()).to.equal('Mute');
    await show(states.conference);
    button(softphone, 'Keypad').click();
    await show(states.conferenceHeld);
    expect(button(softphone, 'Keypad').ariaExpanded).to.equal('true');
  });

  it('moves no button that stood there before', async () => {
    const { softphone, show } = await open(states.several);
    const places = () =>
      ['Mute', 'Hold', 'Keypad', 'Add call'].map(
        (name) => button(softphone, name).getBoundingClientRect().top,
      );
    const before = places();
    await show(states.conference);
    expect(places()).to.deep.equal(before);
  });

  it('is said once when it begins, is held, muted and left', async () => {
    const { softphone, show } = await open({ ...states.live, calls: [heldMaria, liveBob] });
    await show(states.conferenceBegins);
    expect(region(softphone, 'status')).to.equal('Conference with Maria Castro and +15550142');
    await show(states.conference);
    expect(region(softphone, 'status')).to.equal('Conference with Maria Castro and +15550142');
    await show(states.conferenceHeld);
    expect(region(softphone, 'status')).to.equal('Conference: On hold');
    await show(states.conference);
    await show(states.conferenceMuted);
    expect(region(softphone, 'status')).to.equal('Conference: Muted');
    await show({ ...states.live, calls: [liveBob] });
    expect(region(softphone, 'status')).to.include('Maria Castro: Call ended');
  });

  it('ends by the key for hanging up, also as a strip', async () => {
    const { softphone, requests, show } = await open(states.conference);
    softphone.dispatchEvent(new KeyboardEvent('keydown', { key: 'H', ctrlKey: true, shiftKey: true }));
    await show(states.stripConference);
    button(softphone, 'Hang up: Conference').click();
    expect(requests).to.deep.equal([{ type: 'endConference' }, { type: 'endConference' }]);
  });

  it('that failed says with whom and why, and can be tried again', async () => {
    const { softphone, requests } = await open(states.conferenceFailed);
    expect(wordsOf(softphone)).to.include(
      'There is no conference with Maria Castro. The other side refused.',
    );
    button(softphone, 'Try again').click();
    expect(requests).to.deep.equal([{ type: 'confer', call: 'maria', other: 'bob' }]);
  });

  it('has German words that fit', async () => {
    const { softphone } = await open(states.conference, 'light', 320, de);
    const { right } = softphone.getBoundingClientRect();
    for (const name of ['Für alle beenden', 'Trennen: Maria Castro']) {
      const control = button(softphone, name);
      expect(control.scrollWidth, name).to.be.at.most(control.clientWidth);
      expect(control.getBoundingClientRect().right, name).to.be.at.most(right);
    }
  });
});
