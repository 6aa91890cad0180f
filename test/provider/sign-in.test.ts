import { expect, waitUntil } from '@open-wc/testing';
import type { Credentials } from '../../src/softphone.js';
import { CredentialsError } from '../../src/provider/sign-in.js';
import { Stage } from './stage.js';

const WAIT = { timeout: 8000, interval: 5 };

describe('signing in', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it('by hand shows the form until the server has accepted it', async () => {
    stage = new Stage({ credentials: { from: 'agent', user: 'bob' } });
    await Promise.race([stage.provider.start(), waitUntil(() => stage.view.signIn !== null)]);
    expect(stage.view.signIn).to.deep.equal({ user: 'bob', refused: false });
    stage.request({ type: 'signIn', user: 'bob', password: 'bob-secret' });
    await stage.agentIsReady();
    expect(stage.view.signIn).to.equal(null);
    stage.request({ type: 'signOut' });
    await waitUntil(() => stage.view.signIn !== null, 'the form is back', WAIT);
    expect(stage.view.registration.state).to.equal('signedOut');
  });

  it('with a wrong password says so, and the next try works', async () => {
    stage = new Stage({ credentials: { from: 'agent', user: '' } });
    void stage.provider.start();
    stage.request({ type: 'signIn', user: 'bob', password: 'wrong' });
    await waitUntil(() => stage.view.signIn?.refused, 'it is refused', WAIT);
    expect(stage.view.signIn).to.deep.equal({ user: 'bob', refused: true });
    expect(stage.view.registration).to.include({ state: 'down', cause: 'wrongPassword', retryAt: null });
    stage.request({ type: 'signIn', user: 'bob', password: 'bob-secret' });
    await stage.agentIsReady();
    expect(stage.view.signIn).to.equal(null);
  });

  it('never puts the password into the view or the log', async () => {
    stage = new Stage({ credentials: { from: 'agent', user: '' } });
    void stage.provider.start();
    stage.request({ type: 'signIn', user: 'bob', password: 'bob-secret' });
    await stage.agentIsReady();
    expect(JSON.stringify([stage.view, stage.journal.entries])).not.to.contain('bob-secret');
  });

  it('by an endpoint that fails says why, and is tried again when the agent asks', async () => {
    const problem = { field: 'credentials.url', problem: 'was answered with 401', cure: 'Sign in.' };
    let isUp = false;
    const fetch = () =>
      isUp
        ? Promise.resolve({ user: 'bob', password: 'bob-secret' })
        : Promise.reject(new CredentialsError(problem));
    stage = new Stage({ credentials: { from: 'endpoint', fetch } });
    void stage.provider.start();
    expect(await stage.notices('configuration')).to.deep.include({ problem });
    isUp = true;
    stage.request({ type: 'reconnect' });
    await stage.agentIsReady();
    expect(stage.notice('configuration')).to.equal(undefined);
  });

  it('by an endpoint leaves what is wrong with the configuration to be read', async () => {
    stage = new Stage();
    const problem = { field: 'calls.most', problem: 'is not a number', cure: 'Give one.' };
    stage.provider.notify({ code: 'configuration', problem });
    void stage.provider.start();
    await stage.agentIsReady();
    expect(stage.notice('configuration')).to.deep.include({ problem });
  });

  it('by code that throws anything at all tells the agent, and its words stay out of the log', async () => {
    const fetch = () => Promise.reject(new TypeError('hunter2'));
    stage = new Stage({ credentials: { from: 'endpoint', fetch } });
    void stage.provider.start();
    expect(await stage.notices('configuration')).to.have.nested.property('problem.field', 'credentials');
    expect(JSON.stringify(stage.journal.entries)).not.to.contain('hunter2');
  });

  it('by an endpoint that answers after the stop does not bring the telephone back', async () => {
    let give: (credentials: Credentials) => void = () => {};
    const fetch = () => new Promise<Credentials>((resolve) => (give = resolve));
    stage = new Stage({ credentials: { from: 'endpoint', fetch } });
    const started = stage.provider.start();
    stage.page.deliver(stage.host.framework);
    await stage.provider.stop();
    give({ user: 'bob', password: 'bob-secret' });
    await started;
    expect(stage.view.registration.state).to.equal('signedOut');
  });

  it('by an endpoint is done once, however often the telephone is started', async () => {
    let fetched = 0;
    const credentials = { user: 'bob', password: 'bob-secret' };
    const fetch = () => Promise.resolve((fetched++, credentials));
    stage = new Stage({ credentials: { from: 'endpoint', fetch } });
    void stage.provider.start();
    void stage.provider.start();
    await stage.agentIsReady();
    expect(fetched).to.equal(1);
  });
});
