/**
 * Puts together what stands beside the calls: who a caller is, what is written about it, and what its session says. Fetched when the telephone is up:
 * no call waits for it.
 */
import { createWrapUps } from './after-calls.js';
import type { Config } from './config/config.js';
import { KeptChoices } from './kept-choices.js';
import { pageStorage } from './kept-drafts.js';
import type { Log } from './log.js';
import type { Provider } from './provider/provider.js';
import { ScreenPop } from './provider/screen-pop.js';
import { createSessionStories } from './session-stories.js';
import { tellDesktop } from './tell-desktop.js';
import type { CifSoftphone } from './ui/cif-softphone.js';

export function followCalls(element: CifSoftphone, provider: Provider, config: Config, log: Log): void {
  const { desktop: policy, wrapUp } = config;
  const { desktop } = provider;
  const choices = new KeptChoices(policy.rememberChoices ? pageStorage() : null);
  const wrapUps = createWrapUps({ desktop, policy: wrapUp, log, messages: () => element.messages });
  const screenPop = new ScreenPop({
    ...{ desktop, choices, policy, log },
    ask: (request) => provider.handle(request),
    savedLate: (call, customer) => wrapUps.identify(call, customer),
  });
  element.people = desktop;
  element.recognition = screenPop;
  element.wrapUps = wrapUps;
  provider.accompany(screenPop);
  provider.accompany(wrapUps);
  provider.accompany(createSessionStories(desktop, () => element.messages));
  element.addEventListener('softphone-window-blocked', () => {
    log('window.blocked', {});
    provider.notify({ code: 'windowBlocked' });
  });
  tellDesktop({ element, provider, config, wrapUps, log });
}
