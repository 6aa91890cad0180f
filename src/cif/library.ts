/**
 * Loads Microsoft's client library from the organisation. Knows no method of it. The library says that it is ready by
 * the window event `CIFInitDone`, once, so the listener stands before the script does; the event says nothing yet of
 * a host behind it.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/events/cifinitdone
 */
import type { HostAbsence } from '../agent-desktop.js';
import type { Framework } from './framework.js';
import { within } from './limit.js';
import type { Absence } from './organization.js';
import { isAllowed } from './origins.js';

/** From the script's insertion to its event, in milliseconds. */
export const LIBRARY_LIMIT = 10_000;

/** The window that the library is loaded into. */
export interface Page extends EventTarget {
  readonly location: { readonly search: string };
  readonly parent: unknown;
  readonly document: Document;
  readonly Microsoft?: { readonly CIFramework?: Framework };
}

/** The library, or why there is none; a library that comes after the limit is given to `late`. */
export type Loading =
  { readonly framework: Framework } | { readonly absence: Absence; readonly late: Promise<Framework> };

/** What is being loaded, or has been without saying a word: a second script beside the first would make two libraries. */
const loads = new WeakMap<Page, Promise<Loading>>();

/** Loads the library from an origin that is on the list, once for everybody on the page. Always resolves, within the limit. */
export function loadLibrary(page: Page, origin: string, allowed: readonly string[]): Promise<Loading> {
  const load = loads.get(page) ?? loadOnce(page, origin, allowed);
  loads.set(page, load);
  void load.then((loading) => {
    // What was blocked may be let in at another attempt.
    if ('absence' in loading && loading.absence.cause === 'libraryBlocked') loads.delete(page);
  });
  return load;
}

async function loadOnce(page: Page, origin: string, allowed: readonly string[]): Promise<Loading> {
  // Already here where the telephone was stopped and started again: it would not say a second time that it is ready.
  const present = frameworkOf(page);
  if (present) return { framework: present };
  let cause: HostAbsence = 'libraryBlocked';
  const ready = libraryReady(page);
  const loaded = insertScript(page.document, origin, allowed).then(() => {
    cause = 'librarySilent';
    return ready;
  });
  try {
    return { framework: await within(LIBRARY_LIMIT, Promise.race([ready, loaded])) };
  } catch {
    return { absence: { cause, detail: origin }, late: ready };
  }
}

function frameworkOf(page: Page): Framework | undefined {
  const framework = page.Microsoft?.CIFramework;
  return typeof framework?.addHandler === 'function' ? framework : undefined;
}

function libraryReady(page: Page): Promise<Framework> {
  return new Promise((resolve) => {
    page.addEventListener('CIFInitDone', () => {
      const framework = frameworkOf(page);
      if (framework) resolve(framework);
    });
  });
}

/** Resolves when the script has run. Rejects when it cannot be had, or when the page does not let it in. */
function insertScript(document: Document, origin: string, allowed: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    Object.assign(script.dataset, { crmurl: origin, cifid: 'CIFMainLibrary' });
    script.src = scriptUrl(`${origin}/webresources/Widget/msdyn_ciLibrary.js`, allowed);
    document.head.append(script);
  });
}

interface ScriptUrls {
  createScriptURL(url: string, allowed: readonly string[]): string;
}

/** Names of policies are unique on a page (Trusted Types, "create a policy"): one for all telephones on it. */
let policy: ScriptUrls | undefined;

/** The address as a trusted one, where the page knows Trusted Types: no other address passes the policy. */
function scriptUrl(url: string, allowed: readonly string[]): string {
  policy ??= scriptUrls();
  return policy.createScriptURL(url, allowed);
}

function scriptUrls(): ScriptUrls {
  const rules: ScriptUrls = {
    createScriptURL(url, allowed) {
      if (!isAllowed(new URL(url).origin, allowed)) throw new TypeError('This origin is not allowed.');
      return url;
    },
  };
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };
  };
  return trustedTypes?.createPolicy('cif-softphone', rules) ?? rules;
}
