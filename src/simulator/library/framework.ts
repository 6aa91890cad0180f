/** `Microsoft.CIFramework`: the documented names as functions, each over one request to the desktop. */
import { METHODS } from './methods.js';
import { RequestRejected } from './connection.js';
import { RUBBISH } from './rubbish.js';
import { settleTwice } from './settle-twice.js';
import { shapeRejection, shapeResult } from './shapes.js';
import type { Connection } from './connection.js';
import type { Handler, Handlers } from './handlers.js';
import type { Method } from './methods.js';
import type { Rejection } from './protocol.js';

export type Framework = Record<string, (...args: never[]) => unknown>;

/** The methods that the organisation has, now and after every change of what it has. */
export function createFramework(connection: Connection, handlers: Handlers): Framework {
  const framework: Framework = {};
  const methods = { ...handlerMethods(connection, handlers), ...requestMethods(connection) };
  const equip = () => {
    for (const [name, method] of Object.entries(methods)) {
      if (connection.behaviour.missing.includes(name)) Reflect.deleteProperty(framework, name);
      // A method that the page has put in the place of ours stays.
      else framework[name] ??= method;
    }
  };
  equip();
  connection.followBehaviour(equip);
  return framework;
}

function handlerMethods(connection: Connection, handlers: Handlers): Framework {
  const result = () =>
    connection.behaviour.addHandlerGives === 'promise' ? Promise.resolve(null) : undefined;
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

function requestMethods(connection: Connection): Framework {
  return Object.fromEntries(
    Object.entries(METHODS).map(([name, method]) => [
      name,
      (...args: readonly unknown[]) => {
        const result = call(connection, name, method, args);
        return connection.behaviour.twice.includes(name) ? settleTwice(result) : result;
      },
    ]),
  );
}

async function call(
  connection: Connection,
  name: string,
  method: Method,
  args: readonly unknown[],
): Promise<unknown> {
  try {
    const value = await connection.request(name, args, method.waits);
    const { rubbish, rubbishValue } = connection.behaviour;
    return rubbish.includes(name) ? RUBBISH[rubbishValue]() : shapeResult(value, method.gives);
  } catch (error) {
    if (!(error instanceof RequestRejected)) throw error;
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the framework never rejects with an Error
    return Promise.reject(shaped(error.rejection, method, connection));
  }
}

function shaped(rejection: Rejection, { rejects }: Method, { behaviour }: Connection): unknown {
  const { rejectionShape } = behaviour;
  return shapeRejection(rejection, rejectionShape === 'byMethod' ? rejects : rejectionShape);
}
