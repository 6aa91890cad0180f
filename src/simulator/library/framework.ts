/** `Microsoft.CIFramework`: the documented names as functions, each over one request to the desktop. */
import { METHODS } from './methods.js';
import { RequestRejected } from './connection.js';
import { shapeRejection, shapeResult } from './shapes.js';
import type { Connection } from './connection.js';
import type { Handler, Handlers } from './handlers.js';
import type { LibraryBehaviour } from './protocol.js';
import type { Method } from './methods.js';

export type Framework = Record<string, (...args: never[]) => unknown>;

export function createFramework(
  connection: Connection,
  handlers: Handlers,
  behaviour: LibraryBehaviour,
): Framework {
  const framework: Framework = { ...handlerMethods(connection, handlers, behaviour) };
  for (const [name, method] of Object.entries(METHODS)) {
    framework[name] = (...args: readonly unknown[]) => call(connection, name, method, args);
  }
  for (const name of behaviour.missing) Reflect.deleteProperty(framework, name);
  return framework;
}

function handlerMethods(
  connection: Connection,
  handlers: Handlers,
  { addHandlerGives }: LibraryBehaviour,
): Framework {
  const result = () => (addHandlerGives === 'promise' ? Promise.resolve(null) : undefined);
  return {
    addHandler: (event: string, handler: Handler) => {
      handlers.add(event, handler);
      connection.reportHandler(event, true);
      return result();
    },
    removeHandler: (event: string, handler: Handler) => {
      handlers.remove(event, handler);
      connection.reportHandler(event, false);
      return result();
    },
  };
}

async function call(
  connection: Connection,
  name: string,
  method: Method,
  args: readonly unknown[],
): Promise<unknown> {
  try {
    return shapeResult(await connection.request(name, args, method.waits), method.gives);
  } catch (error) {
    if (!(error instanceof RequestRejected)) throw error;
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the framework never rejects with an Error
    return Promise.reject(shapeRejection(error.rejection, method.rejects));
  }
}
