import { expect, waitUntil } from '@open-wc/testing';
import { press, PATIENCE } from './hands.js';
import { channelUrl, provider, scene, soleScene } from '../../scene.js';

describe('the communication panel', () => {
  it('says what is wrong with an address and what to do, and offers no second try of it', async () => {
    const { find, all, shown } = await scene({
      providers: [provider('phone', { channelUrl: 'ftp://phone.example' })],
    });
    await shown();
    expect(find('desktop-communication-panel .cause').textContent).to.contain('“ftp://phone.example”');
    expect(find('desktop-communication-panel .fault').textContent).to.contain('Correct it');
    expect(all('desktop-communication-panel .fault .button')).to.have.lengthOf(0);
    expect(all('desktop-communication-panel iframe')).to.have.lengthOf(0);
  });

  it('covers a page that does not answer with the cause, and loads it again when told to', async () => {
    let isUp = false;
    const { desktop, pages, find, all, shown } = await scene({
      providers: [provider('phone', { channelUrl: channelUrl('phone', { handlers: 'none' }) })],
      probe: () => Promise.resolve({ reachable: isUp, framing: 'unknown', detail: '' }),
    });
    const seat = desktop.seats.get('phone');
    const until = (phase: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (seat?.state.phase === phase) resolve();
        };
        desktop.addEventListener('change', look);
        look();
      });
    await until('ready');
    seat?.load();
    seat?.loaded();
    await until('unreachable');
    await shown();
    expect(find('desktop-communication-panel .cause').textContent).to.contain('does not answer');
    isUp = true;
    find('desktop-communication-panel .fault .button').click();
    await until('ready');
    await shown();
    expect(all('desktop-communication-panel .fault')).to.have.lengthOf(0);
    // The page says so to the test as well; left to arrive later, it would be taken for the next test's.
    await waitUntil(() => pages[0]?.inits === 2, undefined, PATIENCE);
  });

  it('is made wider and narrower by the arrow keys on its edge', async () => {
    const { phone, desktop, find, shown } = await soleScene();
    await phone.call('setMode', 1);
    await shown();
    press(find('desktop-communication-panel .edge'), 'ArrowLeft');
    expect(desktop.panel.state.width).to.equal(362);
    await shown();
    press(find('desktop-communication-panel .edge'), 'ArrowRight');
    expect(desktop.panel.state.width).to.equal(378);
  });

  it('lies over the page where there is no room for both, and none of it is cut off', async () => {
    const { phone, element, find, shown } = await soleScene();
    element.style.width = '700px';
    const before = find('main').offsetWidth;
    await phone.call('setMode', 1);
    await shown();
    const panel = find('desktop-communication-panel').getBoundingClientRect();
    const desktop = element.getBoundingClientRect();
    expect(panel.width).to.equal(378);
    expect(panel.right).to.be.at.most(desktop.right);
    expect(find('main').offsetWidth).to.be.at.least(before);
  });
});

describe('the single-session app', () => {
  it('has the site map at the left, the panel at the right, and neither sessions nor tabs', async () => {
    const { phone, find, all, shown } = await soleScene({ app: 'singleSession' });
    await phone.call('setMode', 1);
    await shown();
    const left = (selector: string) => find(selector).getBoundingClientRect().left;
    expect(left('desktop-site-map')).to.be.lessThan(left('main'));
    expect(left('main')).to.be.lessThan(left('desktop-communication-panel'));
    expect(all(':is(desktop-sessions,desktop-tabs,desktop-toast)')).to.have.lengthOf(0);
    expect(find('desktop-communication-panel').offsetWidth).to.equal(378);
  });

  it('goes from page to page by its site map', async () => {
    const { find, all, shown } = await soleScene({ app: 'singleSession' });
    await shown();
    all('desktop-site-map button')
      .find(({ title }) => title === 'Contacts')
      ?.click();
    await shown();
    expect(find('desktop-record-list h2').textContent).to.contain('Contacts');
    expect(find('desktop-site-map [aria-current="page"]').title).to.equal('Contacts');
  });

  it('asks before a page with unsaved changes is left', async () => {
    const { act, find, all, shown, desktop } = await soleScene({ app: 'singleSession' });
    const [contact] = desktop.records.all('contact');
    act({
      type: 'openPage',
      content: { shows: 'record', entity: 'contact', id: String(contact?.contactid) },
    });
    await shown();
    const field = find('#lastname');
    if (field instanceof HTMLInputElement) field.value = 'Castro';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await shown();
    all('desktop-site-map button')[0]?.click();
    await shown();
    expect(find('desktop-close-dialog dialog')).to.have.property('open', true);
    expect(find('desktop-close-dialog dialog').textContent).to.contain('Discard the changes?');
  });

  it('makes the panel wider by a drag to the left', async () => {
    const { phone, desktop, find, shown } = await soleScene({ app: 'singleSession' });
    await phone.call('setMode', 1);
    await shown();
    press(find('desktop-communication-panel .edge'), 'ArrowLeft');
    expect(desktop.panel.state.width).to.equal(394);
  });
});
