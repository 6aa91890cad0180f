/** Runs the cases of an app, each in a fresh simulated desktop, as tests. */
import { expect } from '@open-wc/testing';
import { CASES } from './cases.js';
import { PROVIDER_ORIGIN, provider, scene } from '../simulator/scene.js';
import { SimulatedAgent } from './simulated-agent.js';
import { TEMPLATES } from './templates.js';
import type { App, Case } from './case.js';
import type { Answered, Told } from './window-as-agent.js';
import type { ProviderOptions } from '../../src/simulator/desktop/index.js';
import type { Scene } from '../simulator/scene.js';

export function runCases(app: App): void {
  for (const [topic, cases] of Object.entries(CASES)) {
    const held = cases.filter(({ apps = ['multiSession'] }) => apps.includes(app));
    if (held.length > 0) describe(topic, () => held.forEach((found) => runs(found, app)));
  }
}

function runs(found: Case, app: App): void {
  it(found.name, async () => {
    const desktop = await conformanceScene(app, found.shared === true);
    expect(await ran(desktop, found)).to.equal(null);
  });
}

function conformanceScene(app: App, shared: boolean): Promise<Scene> {
  const stage = crypto.randomUUID();
  const first = runner('conformance', app, { agent: 'window', stage });
  const second = runner('neighbour', app, { neighbour: '', stage });
  return scene({ app, templates: TEMPLATES, providers: shared ? [first, second] : [first] });
}

function runner(name: string, app: App, parameters: Readonly<Record<string, string>>): ProviderOptions {
  const library = '/src/simulator/library/main.ts';
  const query = new URLSearchParams({ name, library, ...parameters }).toString();
  return provider(name, {
    channelUrl: `${PROVIDER_ORIGIN}/test/conformance/runner.html?${query}`,
    apiVersion: app === 'multiSession' ? '2.0' : '1.0',
  });
}

/** Has the page in the frame run the case, with the agent at its side. */
function ran(desktop: Scene, { name }: Case): Promise<string | null> {
  const agent = new SimulatedAgent(desktop);
  const frame = desktop.pages[0]?.frame.contentWindow;
  return new Promise((resolve) => {
    const hear = ({ data, source }: MessageEvent<Partial<Told> | null>) => {
      if (source !== frame || !data) return;
      if (data.ask !== undefined)
        void answer(agent, data, data.ask).then((said) => frame?.postMessage(said, '*'));
      if (data.ran !== name) return;
      window.removeEventListener('message', hear);
      resolve(data.problem ?? null);
    };
    window.addEventListener('message', hear);
    frame?.postMessage({ run: name }, '*');
  });
}

async function answer(agent: SimulatedAgent, told: Partial<Told>, asked: number): Promise<Answered> {
  try {
    if (told.deed) await agent.does(told.deed);
    if (told.sight) await agent.sees(told.sight);
    return { asked, problem: null };
  } catch (error) {
    return { asked, problem: String(error) };
  }
}
