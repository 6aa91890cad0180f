/** What every server of a run is given. */
import type { Folder } from '../machine/folder.js';
import type { Reaper } from '../machine/reaper.js';

export interface Site {
  readonly folder: Folder;
  readonly reaper: Reaper;
  /** The address that all of it listens on. */
  readonly address: string;
  /** The host part of everybody's SIP address. */
  readonly domain: string;
}
