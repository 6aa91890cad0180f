import { expect } from '@open-wc/testing';
import { Clock } from '../../support/clock.js';
import { readProvider } from '../../../src/simulator/desktop/provider.js';
import { Seat } from '../../../src/simulator/desktop/seat.js';
import { PROVIDER_ORIGIN, provider, scene } from '../scene.js';
import type { Finding } from '../../../src/simulator/desktop/index.js';

const PHONE = { name: 'phone', label: 'Phone', channelUrl: 'https://phone.example/panel?secret=1' };
const ORIGIN = 'https://phone.example';
const FINE: Finding = { reachable: true, framing: 'allowed', detail: '' };
const HELLO_SECONDS = 10;

describe('the seat of a provider', () => {
  let clock: Clock;
  beforeEach(() => (clock = new Clock()));
  afterEach(() => clock.restore());

  it('is loading until the page says hello', () => {
    const { seat } = seated();
    expect(seat.state).to.deep.equal({ phase: 'loading' });
    expect(seat.page).to.equal(null);
    seat.greeted(ORIGIN);
    expect(seat.state.phase).to.equal('ready');
    expect(seat.page).to.deep.equal({ origin: ORIGIN });
  });

  it('stays ready when the page that said hello is loaded', async () => {
    const { seat } = seated({ ...FINE, reachable: false });
    seat.greeted(ORIGIN);
    seat.loaded();
    await clock.advance(HELLO_SECONDS * 1_000);
    expect(seat.state.phase).to.equal('ready');
  });

  it('is ready by a hello after the page is loaded, too', async () => {
    const { seat } = seated();
    seat.loaded();
    await clock.advance(HELLO_SECONDS * 1_000 - 1);
    seat.greeted(ORIGIN);
    await clock.advance(HELLO_SECONDS * 1_000);
    expect(seat.state.phase).to.equal('ready');
  });

  it('is silent when a page is loaded and says no hello', async () => {
    const { seat } = seated();
    seat.loaded();
    await clock.advance(HELLO_SECONDS * 1_000 - 1);
    expect(seat.state.phase).to.equal('loading');
    await clock.advance(1);
    expect(seat.state).to.include({ phase: 'silent' });
    expect(words(seat)).to.contain('https://phone.example/panel is loaded').and.contain('data-crmurl');
    expect(words(seat)).not.to.contain('secret');
  });

  it('says to which other origin the address led when no library speaks there', async () => {
    const { seat } = seated({ ...FINE, leadsTo: 'https://login.example' });
    seat.loaded();
    await clock.advance(HELLO_SECONDS * 1_000);
    expect(seat.state.phase).to.equal('silent');
    expect(words(seat)).to.contain('https://phone.example/panel leads to https://login.example');
    expect(words(seat)).to.contain('data-crmurl').and.contain('trusted domain');
  });

  it('forgets where an earlier page led', async () => {
    const { seat } = seated({ ...FINE, leadsTo: 'https://login.example' });
    seat.loaded();
    await clock.advance(1);
    seat.load();
    await clock.advance(HELLO_SECONDS * 1_000);
    expect(words(seat)).not.to.contain('login.example');
  });

  it('is silent when nothing is loaded, and says that', async () => {
    const { seat } = seated();
    await clock.advance(HELLO_SECONDS * 1_000);
    expect(seat.state.phase).to.equal('silent');
    expect(words(seat)).to.contain('has not loaded').and.contain('the server is up');
    expect(words(seat)).not.to.contain('data-crmurl');
  });

  it('is ready by a hello that comes when it was given up', async () => {
    const { seat } = seated();
    await clock.advance(HELLO_SECONDS * 1_000);
    seat.greeted(ORIGIN);
    expect(seat.state.phase).to.equal('ready');
  });

  it('says that the address does not answer, and what was seen', async () => {
    const { seat } = seated({ reachable: false, framing: 'unknown', detail: 'connection refused' });
    seat.loaded();
    await clock.settle();
    expect(seat.state.phase).to.equal('unreachable');
    expect(words(seat)).to.contain('https://phone.example/panel does not answer: connection refused.');
    await clock.advance(HELLO_SECONDS * 1_000);
    expect(seat.state.phase).to.equal('unreachable');
  });

  it('says with what the address answers in place of the page', async () => {
    const { seat } = seated({ reachable: true, framing: 'allowed', detail: 'HTTP 500' });
    seat.loaded();
    await clock.settle();
    expect(seat.state.phase).to.equal('unreachable');
    expect(words(seat)).to.contain('https://phone.example/panel answers with HTTP 500.');
  });

  it('says that the page refuses to be framed, by what, and who has to allow it', async () => {
    const { seat } = seated({ reachable: true, framing: 'refused', detail: 'X-Frame-Options: DENY' });
    seat.loaded();
    await clock.settle();
    expect(seat.state.phase).to.equal('refusesFraming');
    expect(words(seat)).to.contain('X-Frame-Options: DENY').and.contain('https://contoso.example');
  });

  it('does without a finding where the probe fails', async () => {
    const { seat } = seated(new Error('broken probe'));
    seat.loaded();
    await clock.settle();
    expect(seat.state.phase).to.equal('loading');
  });

  it('takes no finding about a page that said hello meanwhile', async () => {
    const { seat } = seated({ reachable: false, framing: 'unknown', detail: '' });
    seat.loaded();
    seat.greeted(ORIGIN);
    await clock.settle();
    expect(seat.state.phase).to.equal('ready');
  });

  it('has lost its page when another one takes its place that says no hello', () => {
    const { seat, left } = seated();
    seat.greeted(ORIGIN);
    seat.loaded();
    seat.loaded();
    expect(left).to.deep.equal(['phone']);
    expect(seat.page).to.equal(null);
    expect(seat.state.phase).to.equal('loading');
  });

  it('has another page for every hello', () => {
    const { seat, left } = seated();
    seat.greeted(ORIGIN);
    const first = seat.page;
    seat.loaded();
    seat.greeted(ORIGIN);
    expect(left).to.deep.equal(['phone']);
    expect(seat.page).not.to.equal(first);
  });

  it('has no page while a stranger speaks in the frame, and says from where', () => {
    const { seat, left } = seated();
    seat.greeted(ORIGIN);
    seat.strangerSpoke('https://login.example');
    seat.strangerSpoke('https://login.example');
    expect(left).to.deep.equal(['phone']);
    expect(seat.state.phase).to.equal('stranger');
    expect(words(seat)).to.contain('https://login.example').and.contain('trusted domain');
  });

  it('begins again when the page is loaded anew', async () => {
    const { seat, left } = seated();
    seat.greeted(ORIGIN);
    seat.load();
    expect(left).to.deep.equal(['phone']);
    expect(seat.state.phase).to.equal('loading');
    await clock.advance(HELLO_SECONDS * 1_000);
    expect(seat.state.phase).to.equal('silent');
  });

  it('waits for nothing when the desktop is closed', () => {
    const { seat } = seated();
    seat.close();
    expect(clock.pending).to.equal(0);
  });

  it('is unusable where the record is', () => {
    const record = readProvider({ ...PHONE, channelUrl: 'mailto:me' }, 'https://contoso.example', '2.0');
    const seat = new Seat(record, 'https://contoso.example', () => Promise.resolve(FINE), {
      seatChanged: () => {},
      pageLeft: () => {},
    });
    expect(seat.state.phase).to.equal('unusable');
    expect(words(seat)).to.contain('mailto:me');
  });
});

describe('a provider’s page in the desktop', () => {
  it('is ready when its library has started', async () => {
    const { desktop } = await scene({ providers: [provider('phone')] });
    expect(desktop.seats.get('phone')?.state.phase).to.equal('ready');
  });

  it('that cannot be reached is told in the timeline', async () => {
    // Nothing listens at the discard port, and a browser would not go there.
    const providers = [provider('phone', { channelUrl: 'http://127.0.0.1:9/' })];
    const { desktop } = await scene({ providers }, { awaitLibrary: false });
    const trouble = await desktop.timeline.until(({ kind }) => kind === 'trouble');
    expect(trouble).to.deep.include({ provider: 'phone', name: 'unreachable' });
    expect(trouble.detail).to.contain('http://127.0.0.1:9/ does not answer').and.contain('tab of its own');
  });

  it('is looked at by the probe that the desktop was given, under its own address', async () => {
    const asked: string[] = [];
    const { desktop } = await scene(
      {
        providers: [provider('phone', { channelUrl: `${PROVIDER_ORIGIN}/test/simulator/forger.html` })],
        probe: (url) => {
          asked.push(url);
          return Promise.resolve({ reachable: true, framing: 'refused', detail: 'X-Frame-Options: DENY' });
        },
      },
      { awaitLibrary: false },
    );
    const trouble = await desktop.timeline.until(({ kind }) => kind === 'trouble');
    expect(trouble.name).to.equal('refusesFraming');
    expect(asked).to.deep.equal([desktop.providers[0]?.frameUrl]);
  });
});

function seated(finding: Finding | Error = FINE) {
  const left: string[] = [];
  const record = readProvider(PHONE, 'https://contoso.example', '2.0');
  const probe = () => (finding instanceof Error ? Promise.reject(finding) : Promise.resolve(finding));
  const seat = new Seat(record, 'https://contoso.example', probe, {
    seatChanged: () => {},
    pageLeft: ({ provider: { name } }) => left.push(name),
  });
  seat.load();
  return { seat, left };
}

function words({ state }: Seat): string {
  return 'cause' in state ? `${state.cause} ${state.cure}` : '';
}
