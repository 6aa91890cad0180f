/**
 * The page of the simulated agent desktop. By its address: `?provider=<channel URL>` loads another provider than ours, and
 * once more a second one beside it; `label` names them in the same order.
 */
import { AgentDesktop, Desktop } from '../src/simulator/desktop/index.js';
import type { ProviderOptions } from '../src/simulator/desktop/index.js';

const query = new URL(location.href).searchParams;

function providers(): readonly ProviderOptions[] {
  const urls = query.getAll('provider');
  const labels = query.getAll('label');
  if (urls.length === 0) return [provider(configuredUrl(), 'Softphone', 0)];
  return urls.map((url, order) => provider(url, labels[order] ?? defaultLabel(order), order));
}

function provider(channelUrl: string, label: string, order: number): ProviderOptions {
  return { name: order === 0 ? 'cif_softphone' : `cif_softphone_${order + 1}`, label, channelUrl, order };
}

function configuredUrl(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="channel-url"]')?.content ?? '';
}

function defaultLabel(order: number): string {
  return order === 0 ? 'Softphone' : `Softphone ${order + 1}`;
}

function foldWorkbench(button: HTMLElement): void {
  const isFolded = button.parentElement?.classList.toggle('folded') ?? false;
  button.setAttribute('aria-expanded', String(!isFolded));
}

const element = document.querySelector('agent-desktop');
if (element instanceof AgentDesktop) element.desktop = new Desktop({ providers: providers() });

const fold = document.getElementById('fold');
fold?.addEventListener('click', () => foldWorkbench(fold));
