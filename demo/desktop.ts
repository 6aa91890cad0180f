/**
 * The page of the simulated agent desktop. Its provider is the one that the demo server names, unless the page's own
 * address does: `?provider=<channel URL>` loads another one, and once more a second one beside it; `label` names them in
 * the same order.
 */
import { AgentDesktop, Desktop } from '../src/simulator/desktop/index.js';
import type { ProviderOptions } from '../src/simulator/desktop/index.js';

async function providers(): Promise<readonly ProviderOptions[]> {
  const query = new URL(location.href).searchParams;
  const labels = query.getAll('label');
  const named = query.getAll('provider');
  const urls = named.length > 0 ? named : [await configuredUrl()];
  return urls.map((channelUrl, order) => {
    const number = order === 0 ? '' : ` ${order + 1}`;
    const name = `cif_softphone${number.replace(' ', '_')}`;
    return { name, label: labels[order] ?? `Softphone${number}`, channelUrl, order };
  });
}

/** Where the widget is; '' where the server does not say it, and then the panel says that it has no address. */
async function configuredUrl(): Promise<string> {
  const response = await fetch('provider.json', { cache: 'no-store' }).catch(() => null);
  const answer: unknown = response?.ok ? await response.json().catch(() => null) : null;
  const isSettings = typeof answer === 'object' && answer !== null && 'channelUrl' in answer;
  return isSettings && typeof answer.channelUrl === 'string' ? answer.channelUrl : '';
}

function foldWorkbench(button: HTMLElement): void {
  const isFolded = button.parentElement?.classList.toggle('folded') ?? false;
  button.setAttribute('aria-expanded', String(!isFolded));
}

const fold = document.getElementById('fold');
fold?.addEventListener('click', () => foldWorkbench(fold));

const element = document.querySelector('agent-desktop');
if (element instanceof AgentDesktop) element.desktop = new Desktop({ providers: await providers() });
