import { expect } from '@open-wc/testing';
import { Clock } from '../../support/clock.js';
import { DEFAULT_QUIRKS, DEFAULT_TEMPLATES } from '../../../src/simulator/desktop/index.js';
import { Toasts } from '../../../src/simulator/desktop/toasts.js';
import { sharedScene, soleScene } from '../scene.js';
import type { NotificationTemplate, Quirks } from '../../../src/simulator/desktop/index.js';
import type { ToastResult } from '../../../src/simulator/desktop/toasts.js';

const CALL = {
  templateName: 'cifphone_call',
  templateParameters: {
    customerName: 'Maria',
    phoneNumber: '+1 425-555-0100',
    customerDetail: 'Fourth Coffee',
  },
  cancellationToken: 'call-1',
};

describe('a toast, asked for by notifyEvent', () => {
  it('shows its title and its fields with slugs filled in', async () => {
    const { phone, desktop, shown, find, all } = await soleScene();
    void phone.outcome('notifyEvent', CALL);
    await desktop.timeline.until(({ name }) => name === 'notifyEvent');
    await shown();
    expect(find('desktop-toast h2').textContent).to.equal('Incoming call');
    expect(all('desktop-toast dd').map(({ textContent }) => textContent)).to.deep.equal([
      'Maria',
      '+1 425-555-0100',
      'Fourth Coffee',
    ]);
  });

  it('resolves Accept when the agent presses Accept', async () => {
    const { phone, desktop, shown, find, all } = await soleScene();
    const answer = phone.json('notifyEvent', CALL);
    await desktop.timeline.until(({ name }) => name === 'notifyEvent');
    await shown();
    find('desktop-toast .primary').click();
    expect(await answer).to.deep.equal({ actionName: 'Accept', responseReason: 'Accept' });
    await shown();
    expect(all('desktop-toast article')).to.have.lengthOf(0);
  });

  it('resolves Reject when the agent presses Reject', async () => {
    const { phone, desktop, shown, find } = await soleScene();
    const answer = phone.json('notifyEvent', CALL);
    await desktop.timeline.until(({ name }) => name === 'notifyEvent');
    await shown();
    find('desktop-toast .button:not(.primary)').click();
    expect(await answer).to.deep.equal({ actionName: 'Reject', responseReason: 'DeclinedByAgent' });
  });

  it('is withdrawn by cancelEvent with its token', async () => {
    const { phone, desktop } = await soleScene();
    const answer = phone.json('notifyEvent', CALL);
    expect(await phone.call('cancelEvent', 'call-1')).to.equal('call-1');
    expect(await answer).to.include({ actionName: 'Cancel' });
    expect(desktop.toasts.shown).to.equal(null);
  });

  it('is not withdrawn by another provider or another token', async () => {
    const { phone, other, desktop } = await sharedScene();
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    expect(await other.refusal('cancelEvent', 'call-1')).to.contain('NotificationNotFoundError');
    expect(await phone.refusal('cancelEvent', 'call-2')).to.contain('NotificationNotFoundError');
    expect(desktop.toasts.shown).not.to.equal(null);
  });

  it('rejects with NotificationTemplateNotFoundError for a template that is missing', async () => {
    const { phone } = await soleScene();
    expect(await phone.refusal('notifyEvent', { ...CALL, templateName: 'none' })).to.contain(
      'NotificationTemplateNotFoundError',
    );
  });

  it('says how many others wait', async () => {
    const { phone, desktop, shown, find } = await soleScene();
    for (let count = 0; count < 3; count += 1) void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    await shown();
    expect(desktop.toasts.waiting).to.equal(2);
    expect(find('desktop-toast .waiting').textContent).to.equal('2 more waiting');
  });

  it('shows values from outside as text, braces and markup and all', async () => {
    const { phone, shown, all, find } = await soleScene();
    const customerName = '<img src=x onerror="window.hacked = true"> {phoneNumber}';
    void phone.outcome('notifyEvent', { ...CALL, templateParameters: { customerName, phoneNumber: '1' } });
    await phone.call('createSession', {
      templateName: 'cifphone_session',
      templateParameters: { callState: 'Call', customerName },
    });
    await shown();
    expect(find('desktop-toast dd').textContent).to.equal(customerName);
    expect(find('desktop-sessions [aria-selected="true"] .title').textContent).to.equal(
      `Call: ${customerName}`,
    );
    expect(all('img')).to.have.lengthOf(0);
    expect('hacked' in window).to.equal(false);
  });
});

describe('the queue of toasts', () => {
  let clock: Clock;

  beforeEach(() => {
    clock = new Clock();
  });
  afterEach(() => clock.restore());

  it('ends a toast that nobody answers after 120 seconds', async () => {
    const { toasts, offer } = queue();
    const first = offer();
    await clock.advance(119_999);
    expect(toasts.shown).not.to.equal(null);
    await clock.advance(1);
    expect(await first).to.deep.equal({ actionName: 'Timeout', responseReason: 'DisplayTimeout' });
  });

  it('counts down the template’s seconds instead where it has some', async () => {
    const { toasts, offer } = queue();
    const first = offer({ seconds: 20 });
    await clock.advance(20_000);
    expect(await first).to.include({ actionName: 'Timeout' });
    expect(toasts.shown).to.equal(null);
  });

  it('shows one at a time in the order of asking, each with its whole countdown', async () => {
    const { toasts, offer } = queue();
    const answers = [offer({ title: 'one', seconds: 60 }), offer({ title: 'two', seconds: 60 })];
    expect(toasts.shown?.title).to.equal('one');
    await clock.advance(60_000);
    expect(toasts.shown?.title).to.equal('two');
    await clock.advance(59_999);
    toasts.accept();
    expect(await Promise.all(answers)).to.deep.equal([
      { actionName: 'Timeout', responseReason: 'DisplayTimeout' },
      { actionName: 'Accept', responseReason: 'Accept' },
    ]);
  });

  it('gives up on one that waits for too long, and keeps the one on screen', async () => {
    const { toasts, offer } = queue();
    void offer({ title: 'one' });
    const second = offer({ title: 'two' });
    await clock.advance(90_000);
    expect(await second).to.deep.equal({
      actionName: 'Reject',
      responseReason: 'NotificationQueueTimeLimitExceeded',
    });
    expect(toasts.shown?.title).to.equal('one');
    expect(toasts.waiting).to.equal(0);
  });

  it('turns the eleventh away', async () => {
    const { toasts, offer } = queue();
    for (let count = 0; count < 10; count += 1) void offer();
    expect(await offer()).to.deep.equal({
      actionName: 'Reject',
      responseReason: 'NotificationQueueLimitExceeded',
    });
    expect(toasts.waiting).to.equal(9);
  });

  it('accepts by itself where the template says so, as soon as the toast is due', async () => {
    const { toasts, offer } = queue();
    const first = offer();
    const second = offer({ autoAccept: true });
    toasts.reject();
    expect(await first).to.include({ actionName: 'Reject' });
    expect(await second).to.deep.equal({ actionName: 'Accept', responseReason: 'AutoAccept' });
    expect(toasts.shown).to.equal(null);
  });

  it('leaves a withdrawn toast pending where the quirk says so', async () => {
    const { toasts, offer } = queue({ cancelledToast: 'staysPending' });
    let settled = false;
    void offer().then(() => (settled = true));
    toasts.withdraw('phone', 'token-1');
    await clock.advance(300_000);
    expect(settled).to.equal(false);
    expect(toasts.shown).to.equal(null);
  });

  it('shows at most four fields, and no Reject where the template leaves it out', () => {
    const { toasts, offer } = queue();
    const fields = Array.from({ length: 6 }, (_, index) => ({ header: `${index}`, value: '{customerName}' }));
    void offer({ fields, rejectText: null });
    expect(toasts.shown?.fields).to.have.lengthOf(4);
    expect(toasts.shown?.rejectText).to.equal(null);
  });
});

describe('a toast beside the desktop', () => {
  let browser: ReturnType<typeof fakeBrowser>;
  afterEach(() => browser.restore());

  for (const [desktopNotification, inFront, wanted] of [
    ['always', true, true],
    ['always', false, true],
    ['inBackground', true, false],
    ['inBackground', false, true],
    ['never', false, false],
  ] as const) {
    const place = inFront ? 'in front' : 'in the background';
    it(`is a desktop notification by the template: ${desktopNotification}, the desktop ${place}`, async () => {
      browser = fakeBrowser('granted', inFront);
      const { phone, desktop, act } = await soleScene({ templates: withNotification(desktopNotification) });
      void phone.outcome('notifyEvent', CALL);
      await phone.settled();
      expect(browser.shown).to.deep.equal(wanted ? ['Incoming call'] : []);
      const noted = desktop.timeline.entries.filter(({ name }) => name === 'desktopNotification');
      expect(noted.map(({ detail }) => detail)).to.deep.equal(
        wanted ? [{ title: 'Incoming call', shown: true }] : [],
      );
      act({ type: 'acceptToast' });
      expect(browser.closed).to.equal(wanted ? 1 : 0);
    });
  }

  it('is only noted where the browser does not allow it', async () => {
    browser = fakeBrowser('denied', false);
    const { phone, desktop } = await soleScene({ templates: withNotification('always') });
    void phone.outcome('notifyEvent', CALL);
    const { detail } = await desktop.timeline.until(({ name }) => name === 'desktopNotification');
    expect(detail).to.deep.equal({ title: 'Incoming call', shown: false });
    expect(browser.shown).to.deep.equal([]);
  });
});

describe('the looks of a toast', () => {
  it('have the template’s picture, and no countdown where it shows none', async () => {
    const icon = `${location.origin}/favicon.ico`;
    const { phone, shown, find, all } = await soleScene({
      templates: { notifications: notifications({ icon, showTimeout: false }) },
    });
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    await shown();
    expect(find('desktop-toast .icon img')).to.have.property('src', icon);
    expect(all('desktop-toast .countdown')).to.deep.equal([]);
  });
});

function notifications(change: Partial<NotificationTemplate>): readonly NotificationTemplate[] {
  return DEFAULT_TEMPLATES.notifications.map((template) => ({ ...template, ...change }));
}

function withNotification(desktopNotification: 'never' | 'inBackground' | 'always') {
  return { notifications: notifications({ desktopNotification }) };
}

/** The page's own notifications, and whether the agent looks at it. */
function fakeBrowser(permission: NotificationPermission, inFront: boolean) {
  const { Notification: real } = window;
  const shown: string[] = [];
  const browser = { shown, closed: 0, restore };
  class FakeNotification extends EventTarget {
    static readonly permission = permission;

    constructor(title: string) {
      super();
      shown.push(title);
    }

    close(): void {
      browser.closed += 1;
    }
  }
  Object.assign(window, { Notification: FakeNotification });
  Object.defineProperties(document, {
    hidden: { configurable: true, get: () => !inFront },
    hasFocus: { configurable: true, value: () => inFront },
  });
  function restore(): void {
    Object.assign(window, { Notification: real });
    for (const name of ['hidden', 'hasFocus']) Reflect.deleteProperty(document, name);
  }
  return browser;
}

function queue(quirks: Partial<Quirks> = {}) {
  const toasts = new Toasts({ ...DEFAULT_QUIRKS, ...quirks }, () => {});
  const [template] = DEFAULT_TEMPLATES.notifications;
  if (!template) throw new Error('There is no template.');
  let asked = 0;
  const offer = (change: Partial<NotificationTemplate> = {}): Promise<ToastResult> =>
    toasts.offer('phone', { ...template, ...change }, new Map(), `token-${(asked += 1)}`);
  return { toasts, offer };
}
