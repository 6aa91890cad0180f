/**
 * The client library that the simulated organisation serves at `/webresources/Widget/msdyn_ciLibrary.js`: a classic
 * script without dependencies, run in the provider's page. Puts `Microsoft.CIFramework` there and then says so, once, by
 * the window event `CIFInitDone`, which means that the library ran, not that a desktop answers.
 */
import { Connection } from './connection.js';
import { createFramework } from './framework.js';
import { Handlers } from './handlers.js';
import { organizationOrigin } from './organization.js';
import { blockStorage } from './storage.js';
import type { Framework } from './framework.js';
import type { LibraryBehaviour } from './behaviour.js';

declare global {
  interface Window {
    Microsoft?: { CIFramework?: Framework };
  }
}

async function start(): Promise<void> {
  const handlers = new Handlers();
  const connection = new Connection(window, organizationOrigin(document), (event, payload) =>
    handlers.deliver(event, payload),
  );
  await connection.greet();
  if (connection.behaviour.storage === 'blocked') blockStorage(window);
  window.Microsoft = { ...window.Microsoft, CIFramework: createFramework(connection, handlers) };
  announce(connection.behaviour);
}

const TIMES = { never: 0, once: 1, twice: 2 } as const;

function announce({ initDone, initSeconds }: LibraryBehaviour): void {
  const say = () => {
    for (let time = 0; time < TIMES[initDone]; time += 1)
      window.dispatchEvent(new CustomEvent('CIFInitDone'));
  };
  if (initSeconds > 0) window.setTimeout(say, initSeconds * 1_000);
  else say();
}

// A page that loads the script twice has one library.
if (!document.documentElement.hasAttribute('data-cif-library')) {
  document.documentElement.setAttribute('data-cif-library', '');
  void start();
}
