/** What the desktop is told besides the calls: the agent's presence, and what the organisation counts. */
import { CifAnalytics } from './cif/analytics.js';
import { CifDesktop } from './cif/cif-desktop.js';
import { CifPresence } from './cif/presence.js';
import type { Config } from './config/config.js';
import { KeptPresence } from './kept-presence.js';
import type { Log } from './log.js';
import { CallCounter } from './provider/call-counter.js';
import { PresenceKeeper } from './provider/presence-keeper.js';
import type { Provider } from './provider/provider.js';
import type { CifSoftphone } from './ui/cif-softphone.js';
import type { WrapUps } from './wrap-ups.js';

export interface ToldDesktop {
  readonly element: CifSoftphone;
  readonly provider: Provider;
  readonly config: Pick<Config, 'presence' | 'analytics'>;
  readonly wrapUps: WrapUps;
  readonly log: Log;
}

/** A desktop of another kind has neither. */
export function tellDesktop({ element, provider, config, wrapUps, log }: ToldDesktop): void {
  const { desktop } = provider;
  if (!(desktop instanceof CifDesktop)) return;
  const host = () => desktop.host();
  if (config.analytics.enabled) provider.accompany(new CallCounter(new CifAnalytics(host), log));
  const presence = new PresenceKeeper({
    ...{ desk: new CifPresence(host), memory: new KeptPresence(), policy: config.presence, log },
    isWrappingUp: () => wrapUps.state.some(({ phase, leftOver }) => phase === 'open' && !leftOver),
    doNotDisturb: (on) => provider.handle({ type: 'doNotDisturb', on }),
  });
  wrapUps.watch(() => presence.update(), presence.life);
  provider.accompany(presence);
  const { diagnose } = element;
  element.diagnose = diagnose && (() => ({ ...diagnose(), presence: presence.report }));
}
