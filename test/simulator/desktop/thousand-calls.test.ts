/**
 * A long season at one desk: a thousand calls of all kinds between the real provider, in a frame of another origin, and the
 * simulated desktop, by its real library. Only the wire is not there, and the clock is the test's.
 */
import { expect } from '@open-wc/testing';
import { SAMPLE_RECORDS } from '../../../src/simulator/records/seed.js';
import { FramedTelephone } from '../telephone/framed-telephone.js';
import { Listeners } from '../telephone/listeners.js';
import { customersOf, recordsOf, Season } from '../telephone/season.js';

const CALLS = 1_000;

const STORIES: readonly ((season: Season) => Promise<void>)[] = [
  (season) => season.answered(),
  (season) => season.dialled(true),
  (season) => season.declined(),
  (season) => season.answered(),
  (season) => season.missed(),
  (season) => season.twoAtOnce(),
  (season) => season.dialled(false),
];

describe('a thousand calls in the simulated desktop', function () {
  this.timeout(180_000);
  let phone: FramedTelephone;
  let season: Season;
  const { now } = Date;

  beforeEach(async () => {
    phone = new FramedTelephone({
      ...SAMPLE_RECORDS,
      contact: customersOf(CALLS),
      phonecall: [],
      activityparty: [],
    });
    season = new Season(phone);
    // Also the desktop's: it takes no more messages in a second than people cause.
    Date.now = () => season.now;
    await phone.open();
  });

  afterEach(() => {
    Date.now = now;
    phone.close();
  });

  it('leave one exact record each, and nothing else', async () => {
    const { desktop } = phone;
    const [home] = desktop.sessions.all;
    let handlers = 0;
    desktop.timeline.follow(({ kind }) => {
      handlers += Number(kind === 'handlerAdded') - Number(kind === 'handlerRemoved');
    });
    const listeners = new Listeners(window, document, desktop, desktop.records);
    const inPage = await season.asks('page.listeners');

    for (let turn = 0; season.count < CALLS; turn += 1) await STORIES[turn % STORIES.length]?.(season);
    await season.asks('agent.finishes');

    const records = recordsOf(desktop);
    expect(records.size).to.equal(season.count);
    expect(desktop.records.all('phonecall')).to.have.lengthOf(season.count);
    expect(season.expected).to.have.lengthOf(season.count);
    for (const wanted of season.expected) expect(records.get(wanted.phonenumber)).to.deep.include(wanted);
    expect(await season.asks('page.left')).to.deep.equal({ calls: 0, wrapUps: 0 });
    expect(await season.asks('page.listeners')).to.deep.equal(inPage);
    expect([listeners.count, handlers]).to.deep.equal([{}, 0]);
    expect([desktop.toasts.shown, desktop.openForms.size]).to.deep.equal([null, 0]);
    expect(desktop.sessions.all).to.deep.equal([home]);
  });
});
