/**
 * The client library that the simulated organisation serves at `/webresources/Widget/msdyn_ciLibrary.js`: a classic
 * script without dependencies, run in the provider's page. Puts `Microsoft.CIFramework` there and then says so, once, by
 * the window event `CIFInitDone`, which means that the library ran, not that a desktop answers.
 */
import { Connection } from './connection.js';
import { createFramework } from './framework.js';
import { Handlers } from './handlers.js';
import { organizationOrigin } from './organization.js';
import type { Framework } from './framework.js';
import type { LibraryBehaviour } from './protocol.js';

declare global {
  interface Window {
    Microsoft?: { CIFramework?: Framework };
  }
}

const DOCUMENTED: LibraryBehaviour = { addHandlerGives: 'nothing', missing: [] };

async function start(): Promise<void> {
  const handlers = new Handlers();
  const connection = new Connection(window, organizationOrigin(document), (event, payload) =>
    handlers.deliver(event, payload),
  );
  const behaviour = await connection.greet();
  window.Microsoft = {
    ...window.Microsoft,
    CIFramework: createFramework(connection, handlers, behaviour ?? DOCUMENTED),
  };
  window.dispatchEvent(new CustomEvent('CIFInitDone'));
}

// A page that loads the script twice has one library.
if (!document.documentElement.hasAttribute('data-cif-library')) {
  document.documentElement.setAttribute('data-cif-library', '');
  void start();
}
