import { expect, waitUntil } from '@open-wc/testing';
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
});
