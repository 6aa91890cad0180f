/** Joins the buttons and lamps of headsets with the calls. Fetched when the telephone is up; no call waits for it. */
import type { AgentRequest } from './agent-screen.js';
import type { Calls } from './call/calls.js';
import type { CifSoftphone } from './ui/cif-softphone.js';

/** Until the signal. Gives back what is to be told of the calls. */
export function followHeadset(
  element: CifSoftphone,
  ask: (request: AgentRequest) => void,
  over: AbortSignal,
): (calls: Calls) => void {
  let calls: Calls = [];
  let show = (now: Calls): void => void (calls = now);
  import('./headset/headsets.js').then(
    ({ Headsets }) => {
      const headsets = new Headsets({ ask, adopt: (headset) => (element.headset = headset) });
      void headsets.start(over);
      show = (now) => headsets.show(now);
      show(calls);
    },
    () => {},
  );
  return (now) => show(now);
}
