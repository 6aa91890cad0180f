import { expect } from '@open-wc/testing';
import { LIBRARY_LIMIT, loadLibrary } from '../../src/cif/library.js';
import { DYNAMICS_ORIGINS } from '../../src/config/parse.js';
import { Clock } from '../support/clock.js';
import { FakeFramework } from './fake-framework.js';
import { FakePage, ORGANIZATION } from './fake-page.js';

describe('the client library', () => {
  const { framework } = new FakeFramework();
  let page: FakePage;
  let clock: Clock;

  beforeEach(() => {
    page = new FakePage();
    clock = new Clock();
  });
  afterEach(() => clock.restore());

  const load = () => loadLibrary(page, ORGANIZATION, DYNAMICS_ORIGINS);
  const absence = async () => {
    const loading = await load();
    return 'absence' in loading ? loading.absence : null;
  };

  it('is asked for at its documented place, with its documented attributes', () => {
    void load();
    expect(page.scripts.map((script) => script.outerHTML)).to.deep.equal([
      `<script data-crmurl="${ORGANIZATION}" data-cifid="CIFMainLibrary" ` +
        `src="${ORGANIZATION}/webresources/Widget/msdyn_ciLibrary.js"></script>`,
    ]);
  });

  it('is there when it says so, and no timer is left', async () => {
    const loading = load();
    page.deliver(framework);
    expect(await loading).to.deep.equal({ framework });
    await clock.settle();
    expect(clock.pending).to.equal(0);
  });

  it('is heard even when it says so while the script is being inserted', async () => {
    page.document.head.append = () => page.deliver(framework);
    expect(await load()).to.deep.equal({ framework });
  });

  it('is blocked when the script cannot be loaded', async () => {
    const loading = absence();
    page.script('error');
    expect(await loading).to.deep.equal({ cause: 'libraryBlocked', detail: ORGANIZATION });
  });

  it('is blocked when the script has not even been loaded within the limit', async () => {
    const loading = absence();
    await clock.advance(LIBRARY_LIMIT);
    expect(await loading).to.deep.equal({ cause: 'libraryBlocked', detail: ORGANIZATION });
  });

  it('is blocked when the page does not let the script in', async () => {
    page.document.head.append = () => {
      throw new TypeError('This document requires TrustedScriptURL');
    };
    expect(await absence()).to.deep.equal({ cause: 'libraryBlocked', detail: ORGANIZATION });
  });

  it('is silent when the script ran without a word', async () => {
    const loading = absence();
    page.script('load');
    await clock.advance(LIBRARY_LIMIT);
    expect(await loading).to.deep.equal({ cause: 'librarySilent', detail: ORGANIZATION });
  });

  it('is silent when it says that it is ready and is not there', async () => {
    const loading = absence();
    page.script('load');
    page.dispatchEvent(new Event('CIFInitDone'));
    await clock.advance(LIBRARY_LIMIT);
    expect(await loading).to.deep.equal({ cause: 'librarySilent', detail: ORGANIZATION });
  });

  it('is waited for until the last millisecond of the limit', async () => {
    const loading = load();
    await clock.advance(LIBRARY_LIMIT - 1);
    page.deliver(framework);
    expect(await loading).to.deep.equal({ framework });
  });

  it('is handed over when it comes after the limit', async () => {
    const loading = load();
    await clock.advance(LIBRARY_LIMIT);
    const loaded = await loading;
    page.deliver(framework);
    expect('late' in loaded && (await loaded.late)).to.equal(framework);
  });

  it('is not loaded a second time', async () => {
    page.Microsoft = { CIFramework: framework };
    expect(await load()).to.deep.equal({ framework });
    expect(page.scripts).to.be.empty;
  });

  it('comes from no origin that is not on the list, even if asked to', async () => {
    const loading = await loadLibrary(page, 'https://evil.com', DYNAMICS_ORIGINS);
    expect('absence' in loading && loading.absence.cause).to.equal('libraryBlocked');
    expect(page.scripts).to.be.empty;
  });
});

describe('the client library on a real page', () => {
  it('is blocked when the organisation has no such file', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentWindow;
    if (!page) throw new Error('A frame has a window');
    const loading = await loadLibrary(page, location.origin, [location.origin]);
    expect('absence' in loading && loading.absence).to.deep.equal({
      cause: 'libraryBlocked',
      detail: location.origin,
    });
    frame.remove();
  });
});

describe('the script’s address on a page that enforces Trusted Types', () => {
  interface Report {
    /** Plain text for a script's address was refused, so the page really enforces. */
    readonly enforced: boolean;
    readonly cause: string;
    readonly scripts: readonly string[];
  }

  /** Loads the library inside a frame with the policy, from this very server, which has no such file. */
  async function loadUnder(policies: string, allowed: string): Promise<Report> {
    const frame = document.createElement('iframe');
    frame.srcdoc = `
      <meta http-equiv="Content-Security-Policy"
        content="require-trusted-types-for 'script'; trusted-types ${policies}">
      <script type="module">
        import { loadLibrary } from '${location.origin}/src/cif/library.ts';
        let enforced = false;
        try { document.createElement('script').src = 'x.js'; } catch { enforced = true; }
        const { absence } = await loadLibrary(window, '${location.origin}', ['${allowed}']);
        const scripts = [...document.querySelectorAll('script[data-cifid]')].map((script) => script.src);
        parent.postMessage({ enforced, cause: absence.cause, scripts }, '*');
      </script>`;
    const report = new Promise<Report>((resolve) => {
      const hear = ({ source, data }: MessageEvent<Report>) => {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', hear);
        resolve(data);
      };
      addEventListener('message', hear);
    });
    document.body.append(frame);
    return report.finally(() => frame.remove());
  }

  it('passes by the policy named cif-softphone', async () => {
    expect(await loadUnder('cif-softphone', location.origin)).to.deep.equal({
      enforced: true,
      cause: 'libraryBlocked',
      scripts: [`${location.origin}/webresources/Widget/msdyn_ciLibrary.js`],
    });
  });

  it('passes only from an origin on the list', async () => {
    const { enforced, scripts } = await loadUnder('cif-softphone', 'https://contoso.crm4.dynamics.com');
    expect(enforced).to.be.true;
    expect(scripts).to.be.empty;
  });

  it('does not pass where the page allows no such policy', async () => {
    const report = await loadUnder('another', location.origin);
    expect(report).to.deep.equal({ enforced: true, cause: 'libraryBlocked', scripts: [] });
  });
});
