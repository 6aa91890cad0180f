/** Which columns a list of a table shows, the most telling first: the last ones give way where there is no room. */
import type { Column, Entity } from '../../records/entity.js';

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  contact: ['telephone1', 'parentcustomerid', 'jobtitle', 'mobilephone'],
  account: ['telephone1', 'primarycontactid', 'address1_city', 'accountnumber'],
  incident: ['prioritycode', 'customerid', 'statuscode', 'createdon', 'ticketnumber'],
  phonecall: ['phonenumber', 'directioncode', 'regardingobjectid', 'createdon'],
  task: ['scheduledend', 'regardingobjectid', 'statuscode'],
  annotation: ['objectid', 'createdon'],
  knowledgearticle: ['articlepublicnumber', 'statecode', 'description'],
  systemuser: ['address1_telephone1', 'title', 'internalemailaddress'],
};

export function listColumns(entity: Entity): readonly Column[] {
  const names = COLUMNS[entity.logicalName] ?? [];
  return names.flatMap((name) => entity.columns.find((column) => column.name === name) ?? []);
}

export function nameColumn({ columns, primaryName }: Entity): Column | null {
  return columns.find(({ name }) => name === primaryName) ?? null;
}
