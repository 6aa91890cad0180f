/**
 * A host that fails, by the switches of the simulated desktop: whatever it does, the call rings, is answered and is heard at
 * both ends, the agent is told what is missing, and the next call works.
 */
import { describe, it } from 'node:test';
import type { Prepare } from './browser.js';
import { useDemo, type Desk } from './desk.js';

const stand = useDemo();

type Story = (desk: Desk) => Promise<void>;

/** A story in a desktop with these switches; what its faults make the browser write is not held against it. */
async function withSwitches(switches: string, story: Story, prepare?: Prepare): Promise<void> {
  const desk = await stand.desk(`?${switches}`, prepare);
  try {
    await story(desk);
  } finally {
    await desk.close();
  }
}

/** Rings, is answered in the widget and heard. */
async function answersInWidget(desk: Desk): Promise<void> {
  await desk.answerInWidget();
  await desk.bothHear();
}

/** H1, H2, H5 and H8 of what the telephone promises: the switch, and what the agent reads of it, if anything. */
const FAULTS: readonly (readonly [name: string, switches: string, told: RegExp | null])[] = [
  ['never answers notifyEvent', 'silent=notifyEvent', null],
  [
    'never answers createSession and setSessionTitle',
    'silent=createSession,setSessionTitle',
    /opening the session/i,
  ],
  ['has ten sessions open already', 'sessionLimit=0', /session/i],
  ['has ten toasts already', 'toastLimit=0', /answer/i],
  ['lacks the templates', 'missingTemplates=cifphone_session,cifphone_call', /template/i],
  [
    'refuses everything',
    'rejecting=setMode,setClickToAct,searchAndOpenRecords,notifyEvent,cancelEvent,canCreateSession,createSession',
    null,
  ],
  [
    'answers with rubbish, and twice',
    'rubbish=getEnvironment,createSession,searchAndOpenRecords&rubbishValue=garbled&twice=notifyEvent,createSession&eventsTwice=true',
    null,
  ],
  [
    'is slow',
    'slow=searchAndOpenRecords,notifyEvent,createSession,setMode&slowSeconds=3&eventSeconds=2',
    null,
  ],
];

describe('a call on a host that', () => {
  for (const [name, switches, told] of FAULTS) {
    it(`${name} is answered and heard, and so is the next one`, () =>
      withSwitches(switches, async (desk) => {
        await answersInWidget(desk);
        if (told) await desk.widget.getByText(told).first().waitFor();
        await desk.hangUp();
        await answersInWidget(desk);
      }));
  }

  for (const when of ['opening', 'opened', 'later']) {
    it(`has an agent who closes its session (${when}) goes on, and the agent is told`, () =>
      withSwitches(`agentCloses=${when}&agentClosesSeconds=2`, async (desk) => {
        await answersInWidget(desk);
        await desk.widget.getByRole('button', { name: /open the session/i }).waitFor();
        await desk.bothHear();
        await desk.hangUp();
        await answersInWidget(desk);
      }));
  }
});

/** The switches of an organisation that lacks something, and what the details say of it. */
const ABSENCES: readonly (readonly [name: string, switches: string])[] = [
  ['whose library has neither presence nor analytics', 'presence=missing&analytics=missing'],
  ['that says FAILED for a presence', 'presence=failed'],
  ['that refuses presence and analytics', 'presence=rejects&analytics=rejects'],
];

describe('a call in an organisation', () => {
  for (const [name, switches] of ABSENCES) {
    it(`${name} is answered and heard, and the details say that there is no presence`, () =>
      withSwitches(switches, async (desk) => {
        await answersInWidget(desk);
        await desk.press('Details');
        await desk.widget.getByText('This desktop has no presence, or does not say so').waitFor();
        await desk.press('Details');
        await desk.hangUp();
        await answersInWidget(desk);
      }));
  }
});

/** H3: the switch, and what the details say to whoever asks why. */
const SILENCES: readonly (readonly [name: string, switches: string, why: RegExp])[] = [
  ['is cut off', 'library=blocked', /could not be loaded from http/],
  ['is a login page, as without cookies', 'library=login', /could not be loaded from http/],
  ['comes an hour late', 'librarySeconds=3600', /could not be loaded from http/],
  ['runs and never says so', 'initDone=never', /was loaded but did not start/],
  ['has nobody behind it', 'silentSeconds=3600', /the desktop behind it does not answer/],
];

describe('the telephone of a desktop whose library', () => {
  /** By a sign with these words while the panel is minimised, as nobody has brought it up, and in words where there is room. */
  const absence = ({ widget }: Desk) => widget.getByLabel('No desktop').or(widget.getByText('No desktop'));
  const saysSo = (desk: Desk) => absence(desk).first().waitFor();

  for (const [name, switches, why] of SILENCES) {
    it(`${name} says that there is no desktop, and why, and works on its own`, () =>
      withSwitches(switches, async (desk) => {
        await saysSo(desk);
        await desk.press(/^expand/i, desk.page);
        await saysSo(desk);
        await desk.press('Details');
        await desk.widget.getByText(why).first().waitFor();
        await desk.widget.getByText('Calls ring here only').first().waitFor();
        await desk.press('Details');
        await answersInWidget(desk);
        await saysSo(desk);
        await desk.hangUp();
        await answersInWidget(desk);
      }));
  }

  it('comes when a call has been taken without it says no more that there is none, and the next call rings by toast', async () => {
    let letIn: (value?: unknown) => void = () => {};
    const late = new Promise((resolve) => (letIn = resolve));
    const hold: Prepare = (page) =>
      page.route('**/msdyn_ciLibrary.js', async (route) => {
        await late;
        await route.continue();
      });
    await withSwitches(
      '',
      async (desk) => {
        await saysSo(desk);
        await answersInWidget(desk);
        letIn();
        await absence(desk).first().waitFor({ state: 'detached' });
        await desk.bothHear();
        await desk.hangUp();
        await desk.press('Done');
        await desk.acceptCall();
        await desk.bothHear();
      },
      hold,
    );
  });
});
