import { expect } from '@open-wc/testing';
import { redact } from '../../src/log.js';
import type { Finding } from '../../src/softphone.js';
import type { AgentView } from '../../src/agent-screen.js';
import { examinationText } from '../../src/ui/examination.js';
import { explanations } from '../../src/ui/messages/explanations-en.js';
import { explanations as german } from '../../src/ui/messages/explanations-de.js';
import { button, everything, findButton, open, region, wordsOf, type Screen } from './screen.js';
import { after, graded, liveMaria, states } from './states.js';

const FINDINGS = [
  ...['insecure', 'notDelegated', 'denied', 'missing', 'busy', 'mutedBySystem', 'undecided'],
  ...['unreachable', 'silent', 'wrongPassword', 'unknownUser', 'serverRefused', 'connecting', 'signedOut'],
  ...['pathFailed', 'noRelay', 'muted', 'notHeard', 'nothingHeard', 'soundBlocked', 'notExamined'],
] as readonly Finding[];

function part(screen: Screen, tag: string): Element {
  const found = everything(screen.softphone).find((element) => element.localName === tag);
  if (!found) throw new Error(`There is no ${tag}.`);
  return found;
}

describe('the light of a call', () => {
  it('says for each direction, in words, how it is heard', async () => {
    const screen = await open(states.fairlyHeard);
    expect(wordsOf(part(screen, 'softphone-quality'))).to.equal('They hear you well You hear them fairly');
  });

  it('differs by shape as well: bars that are filled, and a cross where nothing is heard', async () => {
    const screen = await open(states.notHeard);
    const drawings = part(screen, 'softphone-quality').shadowRoot?.querySelectorAll('svg') ?? [];
    const shapes = [...drawings].map((each) => [
      each.querySelectorAll('.solid').length,
      each.querySelectorAll('path').length,
    ]);
    expect(shapes).to.deep.equal([
      [3, 0],
      [0, 1],
    ]);
  });

  it('says nothing while nothing can be said', async () => {
    for (const view of [states.live, states.dialling, states.held]) {
      const screen = await open(view);
      expect(wordsOf(part(screen, 'softphone-quality'))).to.equal('');
      screen.softphone.parentElement?.remove();
    }
  });

  it('is not read aloud; a warning is, once, by the log of messages', async () => {
    const screen = await open(states.live);
    const said = region(screen.softphone, 'status');
    await screen.show(states.notHeard);
    const log = part(screen, 'softphone-notices').shadowRoot?.querySelector('[role=log]');
    const [warning] = log?.children ?? [];
    expect(warning?.textContent).to.contain('You do not hear them.');
    const again: AgentView = { ...states.notHeard, calls: [{ ...(states.notHeard.calls[0] ?? liveMaria) }] };
    await screen.show(again);
    expect(log?.children[0]).to.equal(warning);
    expect(region(screen.softphone, 'status')).to.equal(said);
  });

  it('names one fault at a time, with one thing to do about it', async () => {
    const call = graded('poor', 'none', ['receivedSilence', 'sentLoss', 'delay']);
    const words = wordsOf((await open({ ...states.live, calls: [call] })).softphone);
    expect(words).to.contain(explanations.quality.warning.receivedSilence.join(' '));
    expect(words).not.to.contain(explanations.quality.warning.sentLoss[0]);
  });

  it('stands with the calls that are over, in the details', async () => {
    const [call] = states.idle.recent;
    if (!call) throw new Error('No call');
    const quality = {
      ...{ sent: { average: 4.26, worst: 3.05 }, received: { average: null, worst: null } },
      warnings: ['sentLoss'] as const,
    };
    const screen = await open({ ...states.idle, recent: [{ ...call, quality }] });
    button(screen.softphone, 'Details').click();
    await screen.softphone.updateComplete;
    const words = wordsOf(part(screen, 'softphone-details'));
    expect(words).to.contain(`${redact(call.party.number)}: they heard 4.3 (3.1), you heard – of 4.5`);
    expect(words).to.contain('Warned of: They lose parts of what you say.');
  });
});

describe('“Why can’t I talk?”', () => {
  const QUESTION = explanations.examination.question;

  async function ask(findings: readonly Finding[], view: AgentView = states.idle): Promise<Screen> {
    const screen = await open(view);
    const examine = () => Promise.resolve(findings);
    screen.softphone.diagnose = () => ({ version: '1', view, entries: [], examine });
    button(screen.softphone, 'Details').click();
    await screen.softphone.updateComplete;
    button(screen.softphone, QUESTION).click();
    await screen.show({ ...view });
    return screen;
  }

  for (const finding of FINDINGS) {
    it(`explains ${finding} with its cure, in both languages`, async () => {
      const screen = await ask([finding]);
      const [line = ''] = examinationText([finding], explanations).split('\n').slice(1);
      expect(line).to.match(new RegExp(`^\\[${finding}\\] .+\\. .+\\. .+\\.$`));
      expect(wordsOf(part(screen, 'softphone-examination'))).to.contain(line.slice(finding.length + 3));
      const [heading, antwort = ''] = examinationText([finding], german).split('\n');
      expect(heading).to.equal('Warum kann ich nicht sprechen?');
      expect(antwort)
        .to.match(new RegExp(`^\\[${finding}\\] .+\\. .+\\. .+\\.$`))
        .and.not.contain(line);
    });
  }

  it('says so when nothing is wrong', async () => {
    const screen = await ask([]);
    expect(wordsOf(part(screen, 'softphone-examination'))).to.contain('Nothing is wrong here.');
  });

  it('has no accessibility fault, light or dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const screen = await ask(['notDelegated', 'noRelay']);
      screen.softphone.theme = theme;
      await expect(screen.softphone).to.be.accessible();
      screen.softphone.parentElement?.remove();
    }
  });

  it('says that it is looking until there is an answer, and looks once at a time', async () => {
    const screen = await open(states.idle);
    let count = 0;
    let answer: (findings: readonly Finding[]) => void = () => {};
    const examine = () => {
      count += 1;
      return new Promise<readonly Finding[]>((resolve) => (answer = resolve));
    };
    screen.softphone.diagnose = () => ({ version: '1', view: states.idle, entries: [], examine });
    button(screen.softphone, 'Details').click();
    await screen.softphone.updateComplete;
    button(screen.softphone, QUESTION).click();
    button(screen.softphone, QUESTION).click();
    await screen.softphone.updateComplete;
    expect(count).to.equal(1);
    expect(wordsOf(screen.softphone)).to.contain(explanations.examination.looking);
    answer(['denied']);
    await Promise.resolve();
    await screen.show({ ...states.idle });
    expect(wordsOf(screen.softphone)).not.to.contain(explanations.examination.looking);
    expect(wordsOf(screen.softphone)).to.contain('The microphone is blocked.');
  });

  it('admits that it could not look', async () => {
    const screen = await open(states.idle);
    const examine = () => Promise.reject(new Error('no network'));
    screen.softphone.diagnose = () => ({ version: '1', view: states.idle, entries: [], examine });
    button(screen.softphone, 'Details').click();
    await screen.softphone.updateComplete;
    button(screen.softphone, QUESTION).click();
    await screen.show({ ...states.idle });
    expect(wordsOf(screen.softphone)).to.contain(explanations.examination.finding.notExamined[0]);
  });

  it('is copied as text with its codes', async () => {
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const screen = await ask(['noRelay', 'muted']);
    button(screen.softphone, explanations.examination.copy).click();
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied).to.deep.equal([examinationText(['noRelay', 'muted'], explanations)]);
    expect(copied[0]).to.contain('[noRelay]').and.contain('[muted]');
    expect(examinationText([], explanations)).to.contain('[ok] Nothing is wrong here.');
  });

  for (const name of ['incomingNoMicrophone', 'notHeard', 'notices'] as const) {
    it(`is asked from the message that sound is wrong: ${name}`, async () => {
      const view = states[name];
      const screen = await open(view);
      const examine = () => Promise.resolve(['missing'] as const);
      screen.softphone.diagnose = () => ({ version: '1', view, entries: [], examine });
      button(screen.softphone, QUESTION).click();
      await screen.softphone.updateComplete;
      await screen.show({ ...view });
      expect(wordsOf(part(screen, 'softphone-examination'))).to.contain('No microphone was found.');
    });
  }

  it('is not offered where there is no telephone, nor for messages of another kind', async () => {
    const screen = await open(states.failed);
    expect(findButton(screen.softphone, QUESTION)).to.be.undefined;
    button(screen.softphone, 'Details').click();
    await screen.softphone.updateComplete;
    expect(findButton(screen.softphone, QUESTION)).to.be.undefined;
  });

  it('answers in the call that is talked in as well', async () => {
    const call = after(liveMaria, { type: 'muted', muted: true });
    const screen = await ask(['muted'], { ...states.live, calls: [call] });
    expect(wordsOf(screen.softphone)).to.contain('You have muted the call.');
    expect(button(screen.softphone, 'Hang up')).to.exist;
  });
});
