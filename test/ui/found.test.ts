import { expect } from '@open-wc/testing';
import type { Person } from '../../src/people.js';
import { findings } from '../../src/ui/found.js';
import { en } from '../../src/ui/messages/en.js';
import { maria, recent } from './states.js';

const person = (name: string, number: string, kind: Person['kind'] = 'customer'): Person => ({
  ...{ kind, name, number, detail: 'Team' },
  customer: kind === 'customer' ? { ...maria, name } : null,
});
const found = (typed: string, people: readonly Person[] = []) =>
  findings(typed, people, recent, en).map(({ group, name, number }) => `${group} ${name} ${number}`);

describe('whom what is typed could mean', () => {
  it('are recent calls by name or number, where nobody else is known', () => {
    expect(found('lee')).to.deep.equal(['recent Ann Lee +15550155']);
    expect(found('kelly bob')).to.deep.equal(['recent Bob Kelly +15550143']);
    expect(found('555 0142')).to.deep.equal(['recent +15550142 +15550142']);
  });

  it('are customers first, then recent calls, then colleagues', () => {
    const people = [person('Ben Lee', '201', 'colleague'), person('Zoe Lee', '+15550199')];
    expect(found('lee', people)).to.deep.equal([
      'customer Zoe Lee +15550199',
      'recent Ann Lee +15550155',
      'colleague Ben Lee 201',
    ]);
  });

  it('are not told twice: who was called is known by the record', () => {
    expect(found('lee', [person('Ann Lee', '+1 555-0155')])).to.deep.equal(['customer Ann Lee +1 555-0155']);
  });

  it('are two customers with one number, both', () => {
    expect(found('car', [person('Cara', '+15550188'), person('Carl', '+15550188')])).to.have.length(2);
  });

  it('are a handful of each kind', () => {
    const many = Array.from({ length: 30 }, (_, index) => person(`Al ${index}`, `+1555020${index}`));
    expect(found('al', many).filter((each) => each.startsWith('customer'))).to.have.length(6);
  });

  for (const typed of ['', 'a', ' ', '*21', '#5']) {
    it(`are not looked for by ${JSON.stringify(typed)}`, () => {
      expect(found(typed, [person('Ada', '1')])).to.deep.equal([]);
    });
  }
});
