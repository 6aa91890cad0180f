/**
 * Puts the parts together: the telephone, the agent desktop, the provider between them, the element that shows it all
 * and the tones that go with it. The only place, apart from tests and the demo, that knows more than one side.
 */
import type { AgentRequest } from './agent-screen.js';
import { inAnotherTask } from './another-task.js';
import type { AudioMove } from './audio-devices.js';
import type { Calls } from './call/calls.js';
import { CifDesktop } from './cif/cif-desktop.js';
import type { Config, ConfigProblem } from './config/config.js';
import type { Layer } from './config/layers.js';
import { loadFile } from './config/load.js';
import { parseConfig } from './config/parse.js';
import type { Gathered } from './configuration.js';
import { countryOf } from './country.js';
import { credentialSource, fetchConfigurationPart, iceServerSource } from './endpoints.js';
import { followDevices } from './follow-devices.js';
import { followHeadset } from './follow-headset.js';
import { followPreferences, speakAsPreferred } from './follow-preferences.js';
import { writeNumbers } from './language.js';
import { Journal, type Log } from './log.js';
import { Provider } from './provider/provider.js';
import { WithoutTelephone } from './provider/without-telephone.js';
import { settling } from './settling.js';
import { openedEarly } from './sip/early-socket.js';
import { SipSoftphone } from './sip/sip-softphone.js';
import type { CifSoftphone } from './ui/cif-softphone.js';
import { diversionOf } from './ui/who.js';
import { Sounds } from './sound/sounds.js';
import { Taping } from './taping.js';
import { VERSION } from './version.js';

/**
 * Brings a `<cif-softphone>` to life with the configuration at `url`, in the language of the agent or the browser. While there can be
 * no telephone the element says why, and another attempt is made whenever the agent asks for one. `configured` is called when
 * there is a configuration, or none: what is fetched before it keeps the telephone waiting.
 */
export async function openSoftphone(
  element: CifSoftphone,
  url: string,
  configured: () => void = () => {},
): Promise<Provider> {
  void speakAsPreferred(element);
  for (;;) {
    const file = loadFile(url, location.search);
    const [part, layer] = await Promise.all([fetchConfigurationPart().catch(() => null), file]);
    const gathered = part ? await part.gatherConfiguration(layer) : onlyThe(layer);
    inAnotherTask(configured);
    const { config, problems } = gathered.parsed;
    if (config) {
      const provider = startSoftphone(element, config, problems, gathered.sources);
      void gathered.late.then((problem) => provider.notify({ code: 'configuration', problem }));
      return provider;
    }
    await explainProblems(element, gathered);
  }
}

/** What stands over the file could not even be looked for. */
function onlyThe({ source, json, problems }: Layer): Gathered {
  const parsed = parseConfig(json);
  const all = problems.length > 0 ? problems : parsed.problems;
  return { parsed: { ...parsed, problems: all }, sources: [source], late: new Promise(() => {}) };
}

/**
 * Brings a `<cif-softphone>` to life. Problems of the configuration that can be lived with are shown in it.
 * The provider's `start` has been called; its `stop` ends everything, and only then may the element be given another.
 */
export function startSoftphone(
  element: CifSoftphone,
  config: Config,
  problems: readonly ConfigProblem[] = [],
  sources: readonly string[] = [],
): Provider {
  const credentials = credentialSource(config.credentials);
  const journal = new Journal();
  const taping = new Taping(() => telephone?.lines ?? []);
  const log = taping.log(journal.log);
  const country = countryOf(config.calls.country, navigator.language);
  const { follow, settled } = settling();
  const sounds = new Sounds({ blocked: (blocked) => provider.soundBlocked(blocked, 'tones'), log });
  const fetchIceServers = iceServerSource(config.sip.iceEndpoint, (problem) =>
    provider.notify({ code: 'configuration', problem }),
  );
  const [server = ''] = config.sip.servers;
  const { openSocket: anew } = taping;
  // Whoever has to sign in first may not come for hours.
  const openSocket = credentials.from === 'agent' ? anew : openedEarly(server, anew);
  let telephone: SipSoftphone | null = null;
  let desktop: CifDesktop | null = null;
  let tellHeadset: (calls: Calls) => void = () => {};
  const ask = (request: AgentRequest) => {
    taping.put('agent', request.type, request);
    sounds.hush();
    provider.handle(request);
  };
  const provider: Provider = new Provider({
    softphone(observer) {
      const keyed = (digit: string) => void sounds.key(digit);
      return (telephone = new SipSoftphone(config.sip, observer, {
        ...{ log, fetchIceServers, keyed, openSocket, opened: taping.opened },
      }));
    },
    desktop: (observer) =>
      (desktop = new CifDesktop(config.desktop, observer, {
        ...{ log, country },
        phoneNumber: (number) => element.messages.phoneNumber(number),
        diverted: (party) => diversionOf(party, element.messages),
        watched: taping.watched,
      })),
    credentials,
    policy: { ...config.calls, country },
    log,
    begun(over) {
      const moved = (moves: readonly AudioMove[]) => provider.notify({ code: 'audioMoved', moves });
      void settled.then(() => {
        if (over.aborted) return;
        if (telephone) void followDevices(element, { telephone, sounds, moved }, over);
        tellHeadset = followHeadset(element, ask, over);
        tellHeadset(provider.view.calls);
      });
    },
    recall: (number, candidates) => element.recognition?.recall(number, candidates) ?? null,
    show(view) {
      // It rings even if the screen fails.
      inAnotherTask(() => {
        sounds.follow(view.calls, view.recent);
        tellHeadset(view.calls);
      });
      taping.put('state', '', view);
      element.view = view;
      follow(view.registration);
    },
  });
  const examine = () => provider.examine();
  // Any click in the page is one that the browser waits for, not only the one on the notice's button.
  element.addEventListener('click', () => sounds.enable());
  const { entries } = journal;
  const describeHost = () => desktop?.describe() ?? Promise.resolve(null);
  element.diagnose = () => ({
    ...{ version: VERSION, view: provider.view, sources, entries },
    ...{ describeHost, examine, recording: () => taping.recording() },
  });
  element.addEventListener('softphone-request', ({ request }) => ask(request));
  for (const problem of problems) {
    // The screen shows the newest few; here they stand all of them.
    log('configuration.wrong', { field: problem.field, problem: problem.problem });
    provider.notify({ code: 'configuration', problem });
  }
  void provider.start();
  // Whoever is in a call would go on talking to nobody (RFC 3261 section 15).
  addEventListener('pagehide', () => provider.leave());
  void settled.then(() => {
    taping.fetchRecorder();
    standByCalls(element, provider, config, log);
    void followPreferences(element, config.screen.shortcuts);
    void writeNumbers(element, country);
    adoptTones(sounds, country);
    import('./fetch-ahead.js').then(
      ({ fetchAhead }) => fetchAhead(),
      () => {},
    );
  });
  return provider;
}

/** Where it cannot be fetched, it is when the network is back: the page itself has come from the same server. */
function standByCalls(element: CifSoftphone, provider: Provider, config: Config, log: Log): void {
  import('./beside-calls.js').then(
    ({ followCalls }) => followCalls(element, provider, config, log),
    () => addEventListener('online', () => standByCalls(element, provider, config, log), { once: true }),
  );
}

/** The first call can ring without them; where they cannot be fetched, all calls sound North American. */
function adoptTones(sounds: Sounds, country: string): void {
  import('./sound/country-tones.js').then(
    ({ tonesOf }) => sounds.adopt(tonesOf(country)),
    () => {},
  );
}

/** Shows why there can be no telephone: a configuration without a server, or none. Resolves when the agent tries again. */
async function explainProblems(element: CifSoftphone, { parsed, sources, late }: Gathered): Promise<void> {
  const { log, entries } = new Journal();
  const standIn = new WithoutTelephone({
    desktop: (observer) => new CifDesktop(parsed.desktop, observer, { log }),
    problems: parsed.problems,
    show: (view) => (element.view = view),
  });
  const listening = new AbortController();
  element.diagnose = () => ({ version: VERSION, view: standIn.view, sources, entries });
  element.addEventListener('softphone-request', ({ request }) => standIn.handle(request), listening);
  void standIn.start();
  // What comes late may be just what is missing.
  void late.then(() => standIn.handle({ type: 'reconnect' }));
  await standIn.askedAgain;
  listening.abort();
}
