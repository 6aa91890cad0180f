import { expect } from '@open-wc/testing';
import { found, OBRIEN, PAUL, sampleStore } from './records.js';
import { RecordError } from '../../../src/simulator/records/record-error.js';

const ALL = ['Maria Campbell', "Siobhán O'Brien", 'Paul Cannon'];

const filters: readonly (readonly [filter: string, names: readonly string[]])[] = [
  ["fullname eq 'Maria Campbell'", ['Maria Campbell']],
  ["fullname eq 'maria campbell'", ['Maria Campbell']],
  ["fullname eq 'Siobhán O''Brien'", ["Siobhán O'Brien"]],
  ["contains(fullname,'o''b')", ["Siobhán O'Brien"]],
  ["contains( fullname , 'o''b' )", ["Siobhán O'Brien"]],
  ["fullname eq ''''", []],
  ["fullname ne 'Maria Campbell'", ["Siobhán O'Brien", 'Paul Cannon']],
  ["jobtitle ne 'Buyer'", ["Siobhán O'Brien", 'Paul Cannon']],
  ["contains(telephone1,'5550107')", []],
  ["contains(telephone1,'555-01')", ['Maria Campbell', "Siobhán O'Brien"]],
  ["startswith(fullname,'pa')", ['Paul Cannon']],
  ["endswith(fullname,'BELL')", ['Maria Campbell']],
  ['telephone1 eq null', ['Paul Cannon']],
  ['telephone1 ne null', ['Maria Campbell', "Siobhán O'Brien"]],
  ['telephone1 gt null', []],
  ["telephone1 eq '1' or mobilephone eq '555-0108'", ['Paul Cannon']],
  ["jobtitle eq 'Buyer' or jobtitle eq 'Owner' and fullname eq 'x'", ['Maria Campbell']],
  ["(jobtitle eq 'Buyer' or jobtitle eq 'Owner') and contains(fullname,'Siob')", ["Siobhán O'Brien"]],
  ["not contains(fullname,'a')", ["Siobhán O'Brien"]],
  ["not (jobtitle eq 'Buyer')", ["Siobhán O'Brien", 'Paul Cannon']],
  ["not contains(fullname,'paul') or fullname eq 'Paul Cannon'", ALL],
  ["jobtitle eq 'x' and not contains(fullname,'y') or mobilephone ne null", ['Paul Cannon']],
  ["((((statecode eq 0)) and ((fullname eq 'Paul Cannon'))))", ['Paul Cannon']],
  [`contactid eq ${PAUL}`, ['Paul Cannon']],
  [`contactid eq '${PAUL}'`, ['Paul Cannon']],
  [`contactid eq '{${PAUL.toUpperCase()}}'`, ['Paul Cannon']],
  [`_parentcustomerid_value eq ${OBRIEN}`, ["Siobhán O'Brien"]],
  [`_parentcustomerid_value eq '${OBRIEN}'`, ["Siobhán O'Brien"]],
  ['_parentcustomerid_value eq null', ['Maria Campbell', 'Paul Cannon']],
  ['statecode eq 0', ALL],
  ['statecode gt 0', []],
  ['statecode gt -1.5', ALL],
  ['statecode ge 0 and statecode le 0', ALL],
  ["fullname lt 'N'", ['Maria Campbell']],
  ["fullname ge 'paul cannon'", ["Siobhán O'Brien", 'Paul Cannon']],
  ['createdon eq 2026-11-18T16:12:00Z', ["Siobhán O'Brien"]],
  ['createdon eq 2026-11-18T18:12:00+02:00', ["Siobhán O'Brien"]],
  ['createdon ge 2026-11-18', ["Siobhán O'Brien"]],
  ["createdon lt '2026-11-19T00:00:00Z'", ["Siobhán O'Brien"]],
  ['createdon gt 2026-11-18T16:12:00.000Z', []],
  ["contains(fullname,') or (statecode eq 0')", []],
  ["contains(fullname,'100%')", []],
];

/** With what the message must name: the column, or the place. */
const refused: readonly (readonly [filter: string, named: string])[] = [
  ['fullname', 'position 8'],
  ['fullname eq', 'position 11'],
  ["eq 'x'", "'eq'"],
  ["fullname eq 'x", 'position 12'],
  ["fullname eq 'O'Brien'", 'position 15'],
  ["fullname is 'x'", 'position 9'],
  ["(fullname eq 'x'", 'position 16'],
  ["fullname eq 'x')", 'position 15'],
  ["fullname eq 'x' and", 'position 19'],
  ["contains(fullname 'x')", "',' expected at position 18"],
  ["contains('x',fullname)", 'position 9'],
  ['contains(fullname,5)', "'fullname'"],
  ["contains(statecode,'0')", "'statecode'"],
  ["password eq 'x'", "'password'"],
  ["constructor eq 'x'", "'constructor'"],
  ["parentcustomerid eq 'x'", "'parentcustomerid'"],
  ["primarycontactid/fullname eq 'x'", "'primarycontactid/fullname'"],
  ["fullname eq 'x'; drop", 'position 15'],
  ['fullname eq 5', "'Edm.String' and 'Edm.Int32'"],
  ["statecode eq '0'", "'Edm.Int32' and 'Edm.String'"],
  ['statecode eq true', "'statecode'"],
  ["contactid eq 'nobody'", "'contactid'"],
  ["createdon ge 'yesterday'", "'createdon'"],
  ['createdon ge 2026-13-40', "'createdon'"],
  ['statecode eq 1e5', 'position 13'],
  [`${'('.repeat(10_000)}statecode eq 0${')'.repeat(10_000)}`, 'nested too deeply at position 50'],
  ['('.repeat(20_000), 'nested too deeply at position 50'],
  [`${'not '.repeat(5_000)}statecode eq 0`, 'nested too deeply at position 200'],
  [`fullname eq ${"'".repeat(20_001)}`, 'position'],
  [`fullname eq '${"x'".repeat(10_000)}`, 'position'],
  [`fullname eq '${'x'.repeat(40_000)}'`, '32768 characters'],
];

describe('$filter', () => {
  for (const [filter, names] of filters) {
    it(`finds by: ${filter}`, () => {
      expect(found(`?$filter=${filter}`)).to.have.members([...names]);
      expect(found(`?$select=fullname&$filter=${encodeURIComponent(filter)}`)).to.have.members([...names]);
    });
  }

  it('tells flags apart', () => {
    const incoming = (value: string) =>
      sampleStore().search('phonecall', `?$filter=directioncode eq ${value}`);
    expect(incoming('false')).to.have.lengthOf(1);
    expect(incoming('true')).to.have.lengthOf(0);
  });

  it('takes thousands of conditions', () => {
    const filter = Array.from({ length: 1_500 }, () => 'statecode eq 1').join(' or ');
    expect(found(`?$filter=${filter} or statecode eq 0`)).to.have.lengthOf(3);
  });

  for (const [filter, named] of refused) {
    it(`refuses ${filter.slice(0, 40)}, and names ${named}`, () => {
      expect(() => found(`?$filter=${filter}`)).to.throw(RecordError, named);
    });
  }
});
