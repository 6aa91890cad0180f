/** The tables of the simulated organisation: their logical names, keys, columns and lookups. */

export type ColumnType = 'text' | 'memo' | 'phone' | 'email' | 'url' | 'number' | 'flag' | 'time' | 'lookup';

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly type: ColumnType;
  /** Tables that a lookup may point to. */
  readonly targets: readonly string[];
}

export interface Entity {
  readonly logicalName: string;
  /** Name in the Web API, as in `/contacts(…)`. */
  readonly setName: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly columns: readonly Column[];
}

const column = (name: string, label: string, type: ColumnType, targets: readonly string[] = []): Column => ({
  name,
  label,
  type,
  targets,
});

const address = [
  column('address1_line1', 'Street', 'text'),
  column('address1_city', 'City', 'text'),
  column('address1_stateorprovince', 'State', 'text'),
  column('address1_postalcode', 'Postal code', 'text'),
  column('address1_country', 'Country', 'text'),
];

const common = [column('createdon', 'Created', 'time'), column('statecode', 'Status', 'number')];

const CONTACT: Entity = {
  logicalName: 'contact',
  setName: 'contacts',
  label: 'Contact',
  pluralLabel: 'Contacts',
  primaryId: 'contactid',
  primaryName: 'fullname',
  columns: [
    column('fullname', 'Full name', 'text'),
    column('firstname', 'First name', 'text'),
    column('lastname', 'Last name', 'text'),
    column('jobtitle', 'Job title', 'text'),
    column('parentcustomerid', 'Company', 'lookup', ['account', 'contact']),
    column('telephone1', 'Business phone', 'phone'),
    column('mobilephone', 'Mobile phone', 'phone'),
    column('emailaddress1', 'Email', 'email'),
    ...address,
    column('description', 'Description', 'memo'),
    ...common,
  ],
};

const ACCOUNT: Entity = {
  logicalName: 'account',
  setName: 'accounts',
  label: 'Account',
  pluralLabel: 'Accounts',
  primaryId: 'accountid',
  primaryName: 'name',
  columns: [
    column('name', 'Account name', 'text'),
    column('accountnumber', 'Account number', 'text'),
    column('telephone1', 'Main phone', 'phone'),
    column('telephone2', 'Other phone', 'phone'),
    column('emailaddress1', 'Email', 'email'),
    column('websiteurl', 'Website', 'url'),
    column('primarycontactid', 'Primary contact', 'lookup', ['contact']),
    ...address,
    column('description', 'Description', 'memo'),
    ...common,
  ],
};

const PHONE_CALL: Entity = {
  logicalName: 'phonecall',
  setName: 'phonecalls',
  label: 'Phone call',
  pluralLabel: 'Phone calls',
  primaryId: 'activityid',
  primaryName: 'subject',
  columns: [
    column('subject', 'Subject', 'text'),
    column('phonenumber', 'Phone number', 'phone'),
    column('directioncode', 'Outgoing', 'flag'),
    column('actualdurationminutes', 'Duration in minutes', 'number'),
    column('regardingobjectid', 'Regarding', 'lookup', ['contact', 'account']),
    column('description', 'Description', 'memo'),
    ...common,
  ],
};

const NOTE: Entity = {
  logicalName: 'annotation',
  setName: 'annotations',
  label: 'Note',
  pluralLabel: 'Notes',
  primaryId: 'annotationid',
  primaryName: 'subject',
  columns: [
    column('subject', 'Subject', 'text'),
    column('notetext', 'Text', 'memo'),
    column('objectid', 'Regarding', 'lookup', ['contact', 'account']),
    ...common,
  ],
};

export const ENTITIES: readonly Entity[] = [CONTACT, ACCOUNT, PHONE_CALL, NOTE];

export function entityNamed(logicalName: string): Entity | null {
  return ENTITIES.find((entity) => entity.logicalName === logicalName) ?? null;
}

/** The name under which a column is kept and answered: a lookup as `_name_value`. */
export function keyOf({ name, type }: Column): string {
  return type === 'lookup' ? `_${name}_value` : name;
}

/** All that may stand in `$select` and `$filter`. */
export function keysOf(entity: Entity): readonly string[] {
  return [entity.primaryId, ...entity.columns.map(keyOf)];
}
