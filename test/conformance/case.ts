/**
 * What a conformance case is: a fact of the documentation, shown by what a provider's page can do and hear. It speaks to
 * `Microsoft.CIFramework` and to the agent alone, so that the same case can be run in a simulated desktop and in a real
 * organisation with a person as the agent.
 */
import type { Agent } from './agent.js';
import type { Framework, Payload } from './framework.js';

/** Multi-session apps have the Channel Integration Framework 2.0, single-session ones 1.0. */
export type App = 'multiSession' | 'singleSession';

export interface Case {
  /** A fact in the present tense. */
  readonly name: string;
  /** Where the documentation says so: the method, the event, or the page. */
  readonly source: string;
  /** Where it holds; in the multi-session app by default. */
  readonly apps?: readonly App[];
  /** Needs a second provider beside the first. */
  readonly shared?: true;
  /** Rejects with what is not as documented. */
  run(framework: Framework, agent: Agent, neighbour: Neighbour): Promise<void>;
}

export const BOTH_APPS: readonly App[] = ['multiSession', 'singleSession'];

/** The page of the second provider. */
export interface Neighbour {
  call(method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** What it has heard of an event. */
  heard(event: string): Promise<readonly Payload[]>;
}
