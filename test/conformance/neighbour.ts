/** The second provider: its page does what the first one's page says, by a channel between pages of one origin. */
import { Listener } from './framework.js';
import type { Framework, Payload } from './framework.js';
import type { Neighbour } from './case.js';

const EVENTS = ['onclicktoact', 'onmodechanged', 'onSessionSwitched', 'onSessionClosed', 'onPresenceChange'];

interface Question {
  readonly ask: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

type Answer = { readonly answer: string } & ({ readonly result: unknown } | { readonly rejection: unknown });

export function neighbourOn(stage: string): Neighbour & { readonly close: () => void } {
  const channel = new BroadcastChannel(stage);
  const call = (method: string, ...args: readonly unknown[]): Promise<unknown> => {
    const ask = crypto.randomUUID();
    channel.postMessage({ ask, method, args } satisfies Question);
    return new Promise((resolve, reject) => {
      channel.addEventListener('message', ({ data }: MessageEvent<Partial<Answer>>) => {
        if (data.answer !== ask) return;
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the framework does
        if ('rejection' in data) reject(data.rejection);
        else resolve('result' in data ? data.result : undefined);
      });
    });
  };
  const heard = (event: string) => call('heard', event) as Promise<readonly Payload[]>;
  return { call, heard, close: () => channel.close() };
}

export function serveNeighbour(framework: Framework, stage: string): void {
  const heard = new Map(EVENTS.map((event) => [event, new Listener(framework, event)]));
  const channel = new BroadcastChannel(stage);
  channel.addEventListener('message', ({ data }: MessageEvent<Partial<Question>>) => {
    const { ask, method, args = [] } = data;
    if (ask === undefined || method === undefined) return;
    const result = method === 'heard' ? hearsay(heard, framework, args) : asked(framework, method, args);
    result.then(
      (value) => channel.postMessage({ answer: ask, result: value } satisfies Answer),
      (rejection: unknown) => channel.postMessage({ answer: ask, rejection } satisfies Answer),
    );
  });
}

function asked(framework: Framework, method: string, args: readonly unknown[]): Promise<unknown> {
  const methods = framework as unknown as Readonly<
    Record<string, (...args: readonly unknown[]) => Promise<unknown>>
  >;
  return methods[method]?.(...args) ?? Promise.reject(new TypeError(`There is no method ${method}.`));
}

/** Whatever was on its way has arrived when a method has been answered. */
async function hearsay(
  heard: ReadonlyMap<string, Listener>,
  framework: Framework,
  [event]: readonly unknown[],
): Promise<readonly Payload[]> {
  await framework.getMode();
  return heard.get(String(event))?.payloads ?? [];
}
