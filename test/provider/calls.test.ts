import { expect, waitUntil } from '@open-wc/testing';
import { eventually } from '../sip/support/eventually.js';
import { isClosed } from '../sip/support/phones.js';
import { refusal, replaceMicrophone, restoreMicrophone } from '../sip/support/microphones.js';
import { isHeard, isQuiet } from '../sip/support/sound.js';
import { silent } from '../cif/fake-framework.js';
import { NUMBER, onStage, Stage } from './stage.js';

const accepted = () => Promise.resolve('{"actionName":"Accept","responseReason":"Accept"}');

describe('an inbound call', () => {
  afterEach(restoreMicrophone);

  it('is answered before the desktop is asked for a session', () =>
    onStage({}, async (stage) => {
      const steps: string[] = [];
      stage.host.answer('canCreateSession', () => Promise.resolve(steps.push('canCreateSession') > 0));
      stage.network.alter = (text, direction) => {
        if (direction === 'in' && text.startsWith('SIP/2.0 200') && /CSeq: \d+ INVITE/.test(text))
          steps.push('200');
        return text;
      };
      await stage.talks();
      expect(steps).to.deep.equal(['200', 'canCreateSession']);
    }));

  it('is heard at both ends', () =>
    onStage({}, async (stage) => {
      const line = await stage.customer.call('bob');
      await waitUntil(() => stage.view.calls.length === 1);
      stage.request({ type: 'answer', call: stage.call.id });
      await stage.customer.happens(line, 'established');
      expect(await isHeard(line.media.remoteStream)).to.equal(true);
    }));

  for (const method of [
    'searchAndOpenRecords',
    'notifyEvent',
    'canCreateSession',
    'createSession',
  ] as const) {
    it(`ends cleanly when the caller hangs up while ${method} is awaited`, () =>
      onStage({}, async (stage) => {
        stage.host.answer('notifyEvent', accepted);
        stage.host.answer(method, silent);
        const line = await stage.customer.call('bob');
        await stage.hosts(method);
        line.hangUp();
        await stage.ends();
        await eventually(() => isClosed(line));
        await stage.takesTheNextCall();
      }));

    it(`is answered in the widget, whatever ${method} does not do`, () =>
      onStage({}, async (stage) => {
        stage.host.answer(method, silent);
        const { id } = await stage.rings();
        stage.request({ type: 'answer', call: id });
        await stage.reaches(id, 'live');
      }));
  }

  it('ends cleanly when the caller hangs up while the agent’s microphone is awaited', () =>
    onStage({}, async (stage) => {
      const line = await stage.customer.call('bob');
      replaceMicrophone(() => new Promise(() => {}));
      await waitUntil(() => stage.view.calls.length === 1);
      stage.request({ type: 'answer', call: stage.call.id });
      line.hangUp();
      await stage.ends();
      restoreMicrophone();
      await stage.takesTheNextCall();
    }));

  it('rings on when the microphone is refused, and is answered once it is allowed', () =>
    onStage({}, async (stage) => {
      await stage.customer.call('bob');
      replaceMicrophone(() => Promise.reject(refusal('NotAllowedError')));
      await waitUntil(() => stage.view.calls.length === 1);
      const { id } = stage.call;
      stage.request({ type: 'answer', call: id });
      expect(await stage.notices('microphone')).to.include({ fault: 'denied' });
      expect(stage.call.phase).to.equal('offered');
      expect(stage.host.count('createSession')).to.equal(0);
      restoreMicrophone();
      stage.request({ type: 'answer', call: id });
      await stage.reaches(id, 'live');
      expect(stage.notice('microphone'), 'the microphone works').to.equal(undefined);
    }));

  it('is answered once, however often the agent clicks, and what is clicked second counts for nothing', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.rings();
      for (const type of ['answer', 'decline', 'answer'] as const) stage.request({ type, call: id });
      await stage.reaches(id, 'live');
      await stage.hosts('createSession');
      expect(stage.host.count('createSession')).to.equal(1);
      stage.request({ type: 'decline', call: id });
      expect(stage.call.phase).to.equal('live');
    }));

  it('that rings cannot be held, taken back, spoken in or given a session', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.rings();
      for (const type of ['hold', 'resume', 'openSession'] as const) stage.request({ type, call: id });
      stage.request({ type: 'sendDigits', call: id, digits: '1' });
      stage.request({ type: 'mute', call: id, muted: true });
      expect(await stage.notices('requestRefused')).to.include({ call: id, reason: 'wrongState' });
      expect(stage.call).to.deep.include({ phase: 'offered', session: { state: 'none' } });
      stage.request({ type: 'answer', call: id });
      await stage.reaches(id, 'live');
      expect(stage.host.count('createSession')).to.be.below(2);
    }));

  it('is answered though the screen fails at every change', async () => {
    const rejections: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void rejections.push(event.reason);
    addEventListener('unhandledrejection', note);
    const show = () => {
      throw new TypeError('no screen');
    };
    await onStage({ show }, async (stage) => {
      await stage.talks();
      expect(stage.logs('screen.failed')).to.equal(true);
    }).finally(() => removeEventListener('unhandledrejection', note));
    expect(rejections).to.deep.equal([]);
  });

  it('beyond the number of calls allowed is busy, and the agent is told', () =>
    onStage({ policy: { most: 1 } }, async (stage) => {
      await stage.talks();
      const carol = await stage.phone('carol');
      const second = await carol.call('bob');
      expect((await carol.happens(second, 'ended')).ending).to.include({ status: 486 });
      expect(await stage.notices('turnedAway')).to.include({ party: 'carol' });
      expect(stage.call.phase).to.equal('live');
    }));
});

describe('two calls at once', () => {
  it('put the first on hold when the second is answered, and are swapped', () =>
    onStage({}, async (stage) => {
      const first = await stage.talks();
      const carol = await stage.phone('carol');
      const second = await stage.talks(carol);
      await stage.reaches(first.id, 'held');
      expect(stage.callNamed(second.id).phase).to.equal('live');
      stage.request({ type: 'resume', call: first.id });
      await stage.reaches(first.id, 'live');
      await stage.reaches(second.id, 'held');
    }));

  for (const fate of ['488', '408', 'a cut'] as const)
    it(`leave the first one silent when its hold comes to ${fate}, until it is taken back`, () =>
      onStage({}, async (stage) => {
        const first = await stage.talks();
        const [line] = stage.lines();
        if (!line) throw new Error('There is no line');
        const second = await stage.rings(await stage.phone('carol'));
        stage.network.alter = (text, direction) => {
          if (direction !== 'out' || !text.startsWith('INVITE '))
            return fate === '408' ? text.replace(/^SIP\/2.0 488 .*/, 'SIP/2.0 408 Request Timeout') : text;
          if (fate !== 'a cut') return text.replaceAll('a=fingerprint', 'a=fingerprwnt');
          return '\r\n\r\n';
        };
        stage.request({ type: 'answer', call: second.id });
        await stage.reaches(second.id, 'live');
        if (fate === 'a cut') stage.dropAgent();
        expect(await stage.notices('requestRefused')).to.include({ call: first.id, act: 'holdBeside' });
        expect(stage.callNamed(first.id).phase).to.equal('held');
        expect(line.media.isTalking).to.equal(false);
        expect(await isQuiet(line.media.peerConnection)).to.equal(true);
        expect(stage.callNamed(second.id).phase).to.equal('live');
        stage.network.alter = (text) => text;
        await stage.agentIsReady();
        stage.request({ type: 'resume', call: first.id });
        await stage.reaches(first.id, 'live');
        await stage.reaches(second.id, 'held');
        expect(await isHeard(line.media.remoteStream)).to.equal(true);
      }));

  it('do not both hear the agent when a hold of the agent’s own is refused meanwhile', () =>
    onStage({}, async (stage) => {
      const first = await stage.talks();
      const second = await stage.rings(await stage.phone('carol'));
      stage.network.alter = (text, direction) =>
        direction === 'out' && text.startsWith('INVITE ')
          ? text.replaceAll('a=fingerprint', 'a=fingerprwnt')
          : text;
      stage.request({ type: 'hold', call: first.id });
      stage.request({ type: 'answer', call: second.id });
      await stage.reaches(second.id, 'live');
      await waitUntil(
        () => stage.view.notices.some((notice) => 'act' in notice && notice.act === 'holdBeside'),
        'the first is silent',
      );
      expect(stage.callNamed(first.id).phase).to.equal('held');
      expect(stage.lines()[0]?.media.isTalking).to.equal(false);
    }));

  it('put the first on hold when the agent dials', () =>
    onStage({}, async (stage) => {
      const first = await stage.talks();
      await stage.phone('carol');
      stage.request({ type: 'dial', target: 'carol' });
      await stage.reaches(first.id, 'held');
      expect(stage.view.calls.map(({ direction }) => direction)).to.deep.equal(['inbound', 'outbound']);
    }));

  it('answered one right after the other do not both hear the agent', () =>
    onStage({}, async (stage) => {
      const first = await stage.rings();
      const carol = await stage.phone('carol');
      const second = await stage.rings(carol);
      stage.request({ type: 'answer', call: first.id });
      stage.request({ type: 'answer', call: second.id });
      await stage.reaches(first.id, 'held');
      expect(stage.callNamed(second.id).phase).to.equal('live');
    }));

  it('do not both hear the agent when one is answered while the other has been dialled', () =>
    onStage({}, async (stage) => {
      const carol = await stage.phone('carol');
      stage.request({ type: 'dial', target: 'carol' });
      const dialled = stage.call;
      const ringing = await carol.rung();
      const second = await stage.talks();
      await ringing.answer();
      await stage.reaches(dialled.id, 'held');
      expect(stage.callNamed(second.id).phase).to.equal('live');
    }));

  it('that are both taken back at once are not both live', () =>
    onStage({}, async (stage) => {
      const first = await stage.talks();
      const carol = await stage.phone('carol');
      const second = await stage.talks(carol);
      await stage.reaches(first.id, 'held');
      stage.request({ type: 'hold', call: second.id });
      await stage.reaches(second.id, 'held');
      stage.request({ type: 'resume', call: first.id });
      stage.request({ type: 'resume', call: second.id });
      await stage.reaches(second.id, 'live');
      await stage.reaches(first.id, 'held');
    }));

  it('ring side by side, and declining one leaves the other', () =>
    onStage({}, async (stage) => {
      const first = await stage.rings();
      const carol = await stage.phone('carol');
      const second = await stage.rings(carol);
      stage.request({ type: 'decline', call: first.id });
      await stage.ends();
      stage.request({ type: 'answer', call: second.id });
      await stage.reaches(second.id, 'live');
    }));
});

describe('an outbound call', () => {
  it('opens its session with the record that was clicked, and rings there', () =>
    onStage({}, async (stage) => {
      const clicked = {
        value: '+1 555-0100',
        entityLogicalName: 'contact',
        entityId: 'c-9',
        recordTitle: 'Alice C',
      };
      await stage.host.raise('onclicktoact', clicked);
      await stage.hosts('createSession');
      expect(stage.call).to.include({ direction: 'outbound' });
      expect(stage.call.party.number).to.equal(NUMBER);
      expect(JSON.stringify(stage.host.argumentsOf('createSession'))).to.contain('c-9');
      await (await stage.customer.rung()).answer();
      await stage.reaches(stage.call.id, 'live');
    }));

  it('is not dialled a second time by a page that clicks again', () =>
    onStage({}, async (stage) => {
      await stage.host.raise('onclicktoact', { value: NUMBER });
      await stage.host.raise('onclicktoact', { value: NUMBER });
      expect(await stage.notices('dialRefused')).to.include({ reason: 'wrongState' });
      expect(stage.view.calls).to.have.length(1);
    }));

  it('to something that cannot be dialled is refused by name', () =>
    onStage({}, async (stage) => {
      stage.request({ type: 'dial', target: 'alice@evil.example;x=y' });
      expect(await stage.notices('dialRefused')).to.include({ reason: 'notDialable' });
      expect(stage.view.calls).to.deep.equal([]);
    }));

  it('to nobody fails with the status of the server', () =>
    onStage({}, async (stage) => {
      stage.request({ type: 'dial', target: '999' });
      expect(await stage.ends()).to.include({ outcome: 'failed' });
      expect(await stage.notices('callEnded')).to.include({ status: 404 });
    }));

  it('is cancelled by the agent without a word about it', () =>
    onStage({}, async (stage) => {
      stage.request({ type: 'dial', target: NUMBER });
      await stage.reaches(stage.call.id, 'ringing');
      stage.request({ type: 'hangUp', call: stage.call.id });
      expect((await stage.ends()).outcome).to.equal('cancelled');
      expect(stage.notice('callEnded')).to.equal(undefined);
    }));

  it('without a microphone is not made, and the agent is told why', () => {
    // From the beginning: what stands by for the next call has its microphone already.
    replaceMicrophone(() => Promise.reject(refusal('NotFoundError')));
    return onStage({}, async (stage) => {
      stage.request({ type: 'dial', target: NUMBER });
      expect(await stage.notices('microphone')).to.include({ fault: 'missing' });
      restoreMicrophone();
      expect(stage.view.calls).to.deep.equal([]);
      expect(stage.customer.calls).to.deep.equal([]);
    });
  });
});

describe('a call on hold', () => {
  it('is brought to mind after the configured time, and its session asks for the focus', () =>
    onStage({ policy: { heldReminder: 1 } }, async (stage) => {
      const { id } = await stage.talks();
      await stage.host.raise('onSessionSwitched', { sessionId: 'session-1', focused: false });
      stage.request({ type: 'hold', call: id });
      expect(await stage.notices('heldTooLong')).to.include({ call: id });
      await stage.hosts('requestFocusSession');
      stage.request({ type: 'resume', call: id });
      await stage.reaches(id, 'live');
      expect(stage.notice('heldTooLong'), 'it waits no longer').to.equal(undefined);
    }));
});

describe('the telephone', () => {
  it('does nothing any more once it is stopped', () =>
    onStage({}, async (stage) => {
      await stage.talks();
      await stage.provider.stop();
      expect(stage.view.calls).to.deep.equal([]);
      expect(stage.view.registration.state).to.equal('signedOut');
      for (const type of ['reconnect', 'signOut'] as const) stage.request({ type });
      stage.request({ type: 'signIn', user: 'bob', password: 'bob-secret' });
      expect(stage.view.registration.state).to.equal('signedOut');
      expect(stage.view.signIn).to.equal(null);
    }));

  it('registers while the library of the desktop does not even load', async () => {
    const stage = new Stage();
    try {
      void stage.provider.start();
      await stage.agentIsReady();
      expect(stage.view.host.state).to.equal('connecting');
    } finally {
      await stage.close();
    }
  });

  it('is started again after a stop, and takes the next call', () =>
    onStage({}, async (stage) => {
      await stage.provider.stop();
      void stage.provider.start();
      await stage.agentIsReady();
      await stage.takesTheNextCall();
    }));
});
