/** Who is calling, from the search of the desktop to the toast and the session. */
import { expect, waitUntil } from '@open-wc/testing';
// In the built page it is there before the first call.
import '../../src/cif/directory.js';
import { KeptChoices } from '../../src/kept-choices.js';
import type { Recognition } from '../../src/recognition.js';
import { ScreenPop } from '../../src/provider/screen-pop.js';
import type { FakeFramework } from '../cif/fake-framework.js';
import { Pending, rejecting, resolving, silent } from '../cif/fake-framework.js';
import { NUMBER, onStage, type Stage } from './stage.js';

const ADA = { contactid: 'c-1', fullname: 'Ada', telephone1: NUMBER };
const BOB = { contactid: 'c-2', fullname: 'Bob', mobilephone: NUMBER };
const KNOWN = [{ contact: { 0: ADA } }, 'Ada'] as const;

const holds = (host: FakeFramework, tables: Readonly<Record<string, unknown>>) =>
  host.answer('searchAndOpenRecords', (entity) => Promise.resolve(tables[String(entity)] ?? {}));

function popUp(stage: Stage): ScreenPop {
  const choices = new KeptChoices(null);
  const { desktop } = stage.provider;
  const pop = new ScreenPop({
    ...{ desktop, choices, policy: { unknownCaller: 'form' }, log: stage.journal.log },
    ask: (request) => stage.request(request),
    savedLate: () => undefined,
  });
  stage.provider.accompany(pop);
  return pop;
}

const toast = (stage: Stage) =>
  (stage.host.argumentsOf('notifyEvent')[0]?.[0] as { templateParameters: Record<string, string> })
    .templateParameters;
/** Answered in the widget, when the toast is there. */
async function answered(stage: Stage): Promise<void> {
  const { id } = await stage.rings();
  await stage.hosts('notifyEvent');
  stage.request({ type: 'answer', call: id });
  await stage.reaches(id, 'live');
  await waitUntil(() => stage.call.session.state === 'open');
}

const forms = (stage: Stage) =>
  stage.host.argumentsOf('openForm').map((args) => args.map((each) => JSON.parse(String(each)) as unknown));
const focuses = (stage: Stage) =>
  stage.host.raise('onSessionSwitched', { sessionId: 'session-1', focused: true });

describe('the lookup of a caller', () => {
  it('shows the match in toast, widget and session', () =>
    onStage({}, async (stage) => {
      holds(stage.host, KNOWN[0]);
      popUp(stage);
      await answered(stage);
      expect(toast(stage)).to.include({ customerName: 'Ada', customerRecordId: 'c-1' });
      expect(stage.call.customer).to.include({ name: 'Ada' });
      expect(JSON.stringify(stage.host.argumentsOf('createSession'))).to.contain('c-1');
      expect(forms(stage)).to.deep.equal([]);
    }));

  for (const [name, answer] of [
    ['never answers', silent],
    ['rejects', rejecting('no')],
    ['answers rubbish', resolving('}{')],
    ['answers with rows of rubbish', resolving({ 0: { contactid: {}, telephone1: [] }, 1: 7 })],
  ] as const) {
    it(`costs neither the ring nor the call where the host ${name}, and opens no form`, () =>
      onStage({}, async (stage) => {
        stage.host.answer('searchAndOpenRecords', answer);
        popUp(stage);
        await stage.talks();
        await focuses(stage);
        expect(stage.call.phase).to.equal('live');
        expect(stage.call.customer === null).to.equal(true);
        expect(forms(stage)).to.deep.equal([]);
        stage.request({ type: 'hangUp', call: stage.call.id });
        await stage.ends();
        await stage.takesTheNextCall();
      }));
  }

  it('that comes after the answer opens the record in the session when the agent looks at it', () =>
    onStage({}, async (stage) => {
      const late = new Pending();
      stage.host.answer('searchAndOpenRecords', (entity) =>
        entity === 'contact' ? late.answer() : Promise.resolve({}),
      );
      popUp(stage);
      await stage.talks();
      late.resolve({ 0: ADA });
      await waitUntil(() => stage.call.customer !== null);
      expect(forms(stage)).to.deep.equal([]);
      await stage.hosts('requestFocusSession');
      await focuses(stage);
      await stage.hosts('openForm');
      expect(forms(stage)).to.deep.equal([[{ entityName: 'contact', entityId: 'c-1' }]]);
    }));

  it('that finds several leaves the choice to the agent, whose choice the next toast shows', () => {
    const pops: ScreenPop[] = [];
    const recall: Recognition['recall'] = (...asked) => pops[0]?.recall(...asked) ?? null;
    return onStage({ recall }, async (stage) => {
      holds(stage.host, { contact: { 0: ADA, 1: BOB } });
      const pop = popUp(stage);
      pops.push(pop);
      await answered(stage);
      const { id } = stage.call;
      expect(stage.call.customer === null).to.equal(true);
      expect(stage.call.candidates).to.have.length(2);
      expect(toast(stage)).to.include({ customerName: 'Alice', customerRecordId: '' });
      const bob = stage.call.candidates?.[1];
      if (!bob) throw new Error('There is no second candidate');
      pop.pick(id, bob);
      await focuses(stage);
      await stage.hosts('openForm');
      expect(forms(stage)).to.deep.equal([[{ entityName: 'contact', entityId: 'c-2' }]]);
      stage.request({ type: 'hangUp', call: id });
      await stage.ends();
      stage.host.calls.length = 0;
      await stage.rings();
      await stage.hosts('notifyEvent');
      expect(toast(stage)).to.include({ customerName: 'Bob', customerRecordId: 'c-2' });
    });
  });

  it('that finds nobody opens the form of a new contact, whom the call is with once it is saved', () =>
    onStage({}, async (stage) => {
      const form = new Pending();
      stage.host.answer('openForm', form.answer);
      popUp(stage);
      await stage.talks();
      await focuses(stage);
      await stage.hosts('openForm');
      expect(forms(stage)).to.deep.equal([
        [{ entityName: 'contact' }, { telephone1: NUMBER, lastname: 'Alice' }],
      ]);
      form.resolve('{"savedEntityReference":[{"entityType":"contact","id":"{c-9}","name":"Alice Neu"}]}');
      await waitUntil(() => stage.call.customer !== null);
      expect(stage.call.customer).to.deep.equal({
        entity: 'contact',
        id: 'c-9',
        name: 'Alice Neu',
        detail: '',
      });
      expect(stage.host.count('openForm')).to.equal(1);
    }));
});

describe('an outbound call', () => {
  it('from a record carries that record and looks nobody up', () =>
    onStage({}, async (stage) => {
      const customer = { entity: 'contact', id: 'c-7', name: 'Cid', detail: '' };
      stage.request({ type: 'dial', target: 'carol', customer });
      await waitUntil(() => stage.view.calls.length === 1);
      expect(stage.call).to.deep.include({ customer, candidates: null });
      expect(stage.call.party.name).to.equal('Cid');
      expect(stage.host.count('searchAndOpenRecords')).to.equal(0);
    }));

  it('that is typed is looked up', () =>
    onStage({}, async (stage) => {
      holds(stage.host, KNOWN[0]);
      stage.request({ type: 'dial', target: NUMBER });
      await waitUntil(() => stage.view.calls[0]?.customer?.name === KNOWN[1]);
    }));
});
