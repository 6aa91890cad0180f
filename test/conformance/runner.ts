/**
 * The page of a provider that runs conformance cases: the channel URL of a provider record. In its address:
 *
 * - `ucilib` or `base`: the organisation, as for every provider;
 * - `library`: where to load the client library from, if not from the organisation;
 * - `agent=window`: the window above plays the agent, and says which case to run; otherwise a person does both;
 * - `stage`: a word that the pages of one desktop have in common; `neighbour`: this is the page of the second provider.
 */
import { CASES } from './cases.js';
import { neighbourOn, serveNeighbour } from './neighbour.js';
import { PersonAsAgent } from './person-as-agent.js';
import { WindowAsAgent } from './window-as-agent.js';
import type { Agent } from './agent.js';
import type { Case } from './case.js';
import type { Framework } from './framework.js';

const query = new URL(location.href).searchParams;
const name = query.get('name') ?? 'conformance';
const stage = `conformance ${query.get('stage') ?? ''}`;

function framework(): Framework {
  const library = (window as { readonly Microsoft?: { readonly CIFramework?: unknown } }).Microsoft
    ?.CIFramework;
  return library as Framework;
}

function loadLibrary(): void {
  const organization =
    query.get('ucilib') ?? `${query.get('base') ?? ''}/webresources/Widget/msdyn_ciLibrary.js`;
  const script = document.createElement('script');
  script.type = query.has('library') ? 'module' : 'text/javascript';
  script.dataset.cifid = 'CIFMainLibrary';
  script.dataset.crmurl = new URL(organization).origin;
  script.src = query.get('library') ?? organization;
  document.head.append(script);
}

/** @returns what is not as documented; null when all is */
async function problemOf(wanted: Case, agent: Agent): Promise<string | null> {
  const neighbour = neighbourOn(stage);
  try {
    await wanted.run(framework(), agent, neighbour);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : `It was rejected: ${JSON.stringify(error)}`;
  } finally {
    neighbour.close();
  }
}

function serveWindow(): void {
  const agent = new WindowAsAgent(name);
  const all = Object.values(CASES).flat();
  window.addEventListener('message', ({ data }: MessageEvent<{ readonly run?: string } | null>) => {
    const wanted = all.find((candidate) => candidate.name === data?.run);
    if (wanted) void problemOf(wanted, agent).then((problem) => agent.tell({ ran: wanted.name, problem }));
  });
}

function servePerson(): void {
  const agent = new PersonAsAgent(document);
  for (const [topic, cases] of Object.entries(CASES)) {
    for (const found of cases) {
      agent.list(`${topic}: ${found.name} (${found.source})`, () => problemOf(found, agent));
    }
  }
}

window.addEventListener('CIFInitDone', () => {
  if (query.has('neighbour')) serveNeighbour(framework(), stage);
  else if (query.get('agent') === 'window') serveWindow();
  else servePerson();
  parent.postMessage({ from: name, ready: [] }, '*');
});

loadLibrary();
