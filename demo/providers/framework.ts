/**
 * What a provider needs to speak to the agent desktop: its client library, loaded from an organisation that may load it
 * here, and calls whose results and rejections are plain data. The rest of an example is in its own file.
 */

/** The framework's methods by name: an older organisation has not all of them. */
type Library = Readonly<Record<string, ((...args: never[]) => unknown) | undefined>>;

/** The desktop refused, or has not got the method. */
class CallError extends Error {
  override readonly name = 'CallError';
}

export interface AgentDesktop {
  /** @throws CallError */
  call(method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The desktop counts a handler that throws or returns no promise as failed: it is wrapped so that it does neither. */
  hear(event: string, handle: (payload: Readonly<Record<string, unknown>>) => void | Promise<void>): void;
}

/** Opens the way to the desktop. @throws Error in words for the agent */
export async function openDesktop(): Promise<AgentDesktop> {
  const library = await loadLibrary(await organization());
  const call = async (method: string, ...args: readonly unknown[]): Promise<unknown> => {
    const found = library[method];
    if (!found) throw new CallError(`This organisation has no ${method}.`);
    try {
      return plain(await Reflect.apply(found, library, args));
    } catch (rejection) {
      throw new CallError(words(plain(rejection)), { cause: rejection });
    }
  };
  return {
    call,
    hear(event, handle) {
      void call('addHandler', event, async (text: unknown) => {
        const payload = plain(text);
        if (isRecord(payload)) await handle(payload);
      });
    },
  };
}

/** The address comes in the page's query, where anybody can write: only an organisation that our server names counts. */
async function organization(): Promise<string> {
  const query = new URL(location.href).searchParams;
  const address = query.get('ucilib') ?? query.get('base') ?? '';
  const allowed: unknown = await (await fetch('organizations.json', { cache: 'no-store' })).json();
  const origin = URL.canParse(address) ? new URL(address).origin : '';
  if (Array.isArray(allowed) && allowed.includes(origin)) return origin;
  throw new Error('This page belongs into an agent desktop, and none that it knows has opened it.');
}

function loadLibrary(origin: string): Promise<Library> {
  return new Promise((resolve, reject) => {
    // The library says once that it is ready: who listens afterwards waits in vain.
    window.addEventListener('CIFInitDone', () => resolve(library()), { once: true });
    const script = document.createElement('script');
    script.addEventListener('error', () =>
      reject(new Error('The desktop’s client library cannot be loaded.')),
    );
    Object.assign(script.dataset, { crmurl: origin, cifid: 'CIFMainLibrary' });
    script.src = `${origin}/webresources/Widget/msdyn_ciLibrary.js`;
    document.head.append(script);
  });
}

function library(): Library {
  return (window as { Microsoft?: { CIFramework?: Library } }).Microsoft?.CIFramework ?? {};
}

/** Results and rejections come as JSON text, as a Map, or as they are. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function words(rejection: unknown): string {
  const message = isRecord(rejection) ? rejection.message : rejection;
  return typeof message === 'string' ? message : 'The desktop gave no reason.';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A quote in a filter is doubled, and the whole is part of an address. */
export function filterText(text: string): string {
  return encodeURIComponent(text.replaceAll("'", "''"));
}

/** What was typed into the form's one field. */
export function typed({ currentTarget }: SubmitEvent): string {
  const value = currentTarget instanceof HTMLFormElement ? new FormData(currentTarget).get('typed') : '';
  return typeof value === 'string' ? value.trim() : '';
}
