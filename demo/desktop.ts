/** The page of the simulated agent desktop: what its address asks for, and the workbench beside it. */
import { AgentDesktop, DEFAULT_TEMPLATES, Desktop } from '../src/simulator/desktop/index.js';
import { parseQuirks } from '../src/simulator/quirks/query.js';
import { openKeptRecords } from '../src/simulator/records/keeping/kept-records.js';
import { appOf, providersOf, viewOf } from './arrangement/arrangement.js';
import { checkProviders } from './arrangement/check.js';
import { checkTemplates, withTemplates } from './arrangement/templates.js';
import { withExampleTemplates } from './providers/templates.js';
import { keepLibraryOrdered, orderLibrary } from './workbench/library-service.js';
import { fetchKnownProviders, probeByServer } from './workbench/server.js';
import { DemoWorkbench } from './workbench/workbench.js';

const query = new URL(location.href).searchParams;
const app = appOf(query);
const known = await fetchKnownProviders();
const texts = providersOf(query, known);
const { providers, problems } = checkProviders(texts, { known, app, pageProtocol: location.protocol });
const templatesText = query.get('templates') ?? '';
const ownTemplates = checkTemplates(templatesText);
const { quirks, problems: quirkProblems } = parseQuirks(query);
let recordsFault = '';
const kept = await openKeptRecords('demo', { onFault: (fault) => (recordsFault = fault) });
const desktop = new Desktop({
  app,
  providers,
  quirks,
  quirkProblems,
  records: kept.records,
  templates: withTemplates(withExampleTemplates(DEFAULT_TEMPLATES), ownTemplates.templates),
  probe: probeByServer,
});

for (const change of ['recordchange', 'reset'])
  kept.records.addEventListener(change, () => desktop.changed());

// Before the providers’ pages ask for it.
keepLibraryOrdered(desktop, await orderLibrary(quirks));

const element = document.querySelector('agent-desktop');
if (element instanceof AgentDesktop) element.desktop = desktop;

const workbench = document.querySelector('demo-workbench');
if (workbench instanceof DemoWorkbench) {
  workbench.desktop = desktop;
  workbench.choices = {
    app,
    providers: texts,
    known,
    problems,
    templates: templatesText,
    templatesFault: ownTemplates.fault,
    resetRecords: () => kept.reset(),
    recordsFault: () => recordsFault,
  };
  const hasSoftphone = texts.some(({ provider }) => provider === 'softphone');
  workbench.view = viewOf(query) ?? (hasSoftphone ? 'phone' : 'providers');
}
