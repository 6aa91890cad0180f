/** The simulated organisation and its agent, as `getEnvironment` tells of them. All made up. */
import { AGENT } from '../records/agent.js';

export interface Organization {
  /** Where the desktop is served from; the client library comes from there too. */
  readonly url: string;
  readonly name: string;
  readonly uniqueName: string;
  readonly id: string;
  readonly appName: string;
  readonly appId: string;
  readonly agent: Agent;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
}

export const PRESENCES = ['Available', 'Busy', 'Do not disturb', 'Away', 'Offline'] as const;
export type Presence = (typeof PRESENCES)[number];

export function sampleOrganization(url: string): Organization {
  return {
    url,
    name: 'Contoso',
    uniqueName: 'contoso',
    id: '5d2f3f0e-8a7c-4c55-9b0e-2f6c0f6d0a11',
    appName: 'Customer service',
    appId: '9a3c4a52-2b1d-ee11-8f6d-000d3a1c7e42',
    agent: AGENT,
  };
}

/** Address of a page of the app, as `onpagenavigate` and `getEnvironment` have it. */
export function pageUrl({ url, appId }: Organization, query: Readonly<Record<string, string>>): string {
  return new URL(`/main.aspx?${new URLSearchParams({ appid: appId, ...query }).toString()}`, url).href;
}
