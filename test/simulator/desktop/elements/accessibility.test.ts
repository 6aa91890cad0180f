import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { CONTACT, enter, OPEN } from './hands.js';
import { SAMPLE_RECORDS } from '../../../../src/simulator/desktop/index.js';
import { soleScene } from '../../scene.js';

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'in forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

const PAGES = [
  { shows: 'record', entity: 'incident', id: String(SAMPLE_RECORDS.incident?.[0]?.incidentid) },
  { shows: 'search', entity: 'contact', text: 'coffee' },
  { shows: 'list', entity: 'contact' },
] as const;

/** The frames hold other people's pages. */
const OURS = { ignoredTags: ['iframe'] };

async function busyScene() {
  const set = await soleScene();
  const { phone, act, desktop, shown } = set;
  await phone.call('setClickToAct', true);
  await phone.call('setMode', 1);
  void phone.outcome('notifyEvent', {
    templateName: 'cifphone_call',
    templateParameters: { customerName: 'A' },
  });
  const id = String(await phone.call('createSession', OPEN));
  act({ type: 'switchSession', session: desktop.sessions.home });
  await phone.call('requestFocusSession', id, 2);
  await shown();
  return set;
}

async function problemScene() {
  const set = await soleScene();
  const { act, find, shown } = set;
  act({ type: 'openPage', content: CONTACT });
  await shown();
  find('desktop-record-timeline [aria-label$="call"]').click();
  enter(find('#lastname'), '');
  await shown();
  find('desktop-record-form .primary').click();
  await shown();
  return set;
}

for (const { name, media } of LOOKS) {
  describe(`accessibility, ${name}`, function () {
    // Hundreds of rules over hundreds of elements, on whatever machine this is.
    this.timeout(60_000);
    beforeEach(() => emulateMedia(media));
    afterEach(() => emulateMedia({ colorScheme: 'light', forcedColors: 'none' }));

    it('holds on home with a toast, marks and the articles', async () => {
      const { element, find, shown } = await busyScene();
      find('desktop-productivity-pane .rail button').click();
      await shown();
      await expect(element).to.be.accessible(OURS);
    });

    it('holds on a form with problems and a timeline that is written in', async () => {
      const { element } = await problemScene();
      await expect(element).to.be.accessible(OURS);
    });

    it('holds in the question before changes are lost', async () => {
      const { element, find, shown } = await problemScene();
      find('desktop-tabs .focused .close').click();
      await shown();
      await expect(element).to.be.accessible(OURS);
    });

    for (const content of PAGES) {
      it(`holds on the page that shows ${content.shows} of ${content.entity}`, async () => {
        const { element, act, shown } = await busyScene();
        act({ type: 'openPage', content });
        await shown();
        await expect(element).to.be.accessible(OURS);
      });
    }

    it('holds in the app with a single session', async () => {
      const { element, shown } = await soleScene({ app: 'singleSession' });
      await shown();
      await expect(element).to.be.accessible(OURS);
    });
  });
}

describe('every control', () => {
  it('has an exact name', async () => {
    const { phone, find, shown } = await soleScene();
    await phone.call('createSession', OPEN);
    await shown();
    expect(find('desktop-sessions .close').getAttribute('aria-label')).to.equal('Close session Call: Maria');
    expect(find('desktop-communication-panel .toggle').getAttribute('aria-label')).to.equal(
      'Minimise The phone',
    );
    expect(find('desktop-agent-menu .face').getAttribute('aria-label')).to.equal('Agent: Ann Agent');
  });
});
