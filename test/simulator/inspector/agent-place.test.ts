import { expect } from '@open-wc/testing';
import { recordPlace } from '../../../src/simulator/desktop/agent-place.js';
import { Timeline } from '../../../src/simulator/desktop/timeline.js';
import type { Provider } from '../../../src/simulator/desktop/provider.js';

describe('the agent’s place', () => {
  it('is told when the focus goes into a provider’s page, and when it comes back', () => {
    const timeline = new Timeline();
    const stop = recordPlace({ timeline, providers: [{ name: 'phone' } as Provider] });
    const page = document.createElement('div');
    page.innerHTML = '<iframe name="phone" title="Phone"></iframe><button>Desktop</button>';
    document.body.append(page);
    page.querySelector('iframe')?.focus();
    window.dispatchEvent(new Event('blur'));
    page.querySelector('button')?.focus();
    window.dispatchEvent(new Event('focus'));
    stop();
    page.querySelector('iframe')?.focus();
    window.dispatchEvent(new Event('blur'));
    page.remove();
    const told = timeline.entries.map(({ provider, name }) => `${name} ${provider}`);
    expect(told).to.deep.equal(['enterPanel phone', 'leavePanel phone']);
  });
});
