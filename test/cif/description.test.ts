import { expect } from '@open-wc/testing';
import { describeHost } from '../../src/cif/description.js';
import { Host } from '../../src/cif/host.js';
import { FakeFramework, METHODS, rejecting, resolving } from './fake-framework.js';
import { startedDesk } from './desk.js';

/** One that tells of earlier sessions, too. */
function newestHost(): FakeFramework {
  const fake = new FakeFramework();
  fake.answer('getAllSessions', resolving([]));
  fake.answer('getSession', resolving(null));
  return fake;
}

describe('what the diagnostics say of the host', () => {
  it('is the app, the organisation and its version, and nothing of the agent', async () => {
    const desk = await startedDesk({}, (fake) =>
      fake.answer(
        'getEnvironment',
        resolving(
          '{"username":"Kim Agent","userId":"{7}","crmVersion":"9.2","orgUniqueName":"contoso","id":"record"}',
        ),
      ),
    );
    const description = await desk.desktop.describe();
    expect(description).to.deep.equal({
      app: 'multiSession',
      facts: [
        ['orgUniqueName', 'contoso'],
        ['crmVersion', '9.2'],
      ],
      missing: ['getAllSessions', 'getSession'],
    });
  });

  for (const method of METHODS) {
    it(`names ${method} where it is missing`, async () => {
      const fake = newestHost();
      fake.lack(method);
      const { missing } = await describeHost(new Host(fake.framework, () => {}), false);
      expect(missing).to.deep.equal([method]);
    });
  }

  it('is what is known where the host refuses', async () => {
    const fake = newestHost();
    fake.answer('getEnvironment', rejecting('no'));
    expect(await describeHost(new Host(fake.framework, () => {}), true)).to.deep.equal({
      app: 'singleSession',
      facts: [],
      missing: [],
    });
  });

  it('is nothing where there is no host', async () => {
    const desk = await startedDesk();
    desk.desktop.stop();
    expect(await desk.desktop.describe()).to.equal(null);
  });
});
