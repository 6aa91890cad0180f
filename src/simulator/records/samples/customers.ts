/**
 * People and companies that the simulated organisation knows at the start. All are made up, and their numbers lie in the
 * range kept free for fiction (555-0100 to 555-0199). They are written in as many ways as real agents write them.
 */
import type { Fields } from '../fields.js';

const accountId = (tail: string) => `b7d4c2a0-93fe-4c1d-8e52-6f0a1d3c${tail}`;
export const contactId = (tail: string) => `5e81f9d7-2a6b-4f3e-9b07-d84c62e1${tail}`;

export const FOURTH_COFFEE = accountId('af31');
export const LITWARE = accountId('af32');
const ADVENTURE_WORKS = accountId('af33');
const NORTHWIND = accountId('af34');
const OBRIEN = accountId('af35');
export const MARIA = contactId('bf01');

const place = (street: string, city: string, state: string, postalCode: string) => ({
  address1_line1: street,
  address1_city: city,
  address1_stateorprovince: state,
  address1_postalcode: postalCode,
  address1_country: 'United States',
});

const person = (
  id: string,
  [firstname, lastname]: readonly [string, string],
  company: string | null,
  fields: Fields,
): Fields => ({
  contactid: contactId(id),
  firstname,
  lastname,
  fullname: `${firstname} ${lastname}`,
  _parentcustomerid_value: company,
  ...fields,
});

export const ACCOUNTS: readonly Fields[] = [
  {
    accountid: FOURTH_COFFEE,
    name: 'Fourth Coffee',
    accountnumber: 'ABSS4G45',
    telephone1: '+1 425-555-0150',
    telephone2: '425.555.0151',
    emailaddress1: 'service@fourthcoffee.example',
    websiteurl: 'https://fourthcoffee.example/',
    _primarycontactid_value: MARIA,
    description: 'Roastery and 38 coffee shops in the north-west. Premium service contract.',
    ...place('249 Alexander Pl.', 'Redmond', 'WA', '98052'),
  },
  {
    accountid: LITWARE,
    name: 'Litware, Inc.',
    accountnumber: 'ACSHN2S4',
    telephone1: '(214) 555-0161',
    emailaddress1: 'hello@litware.example',
    websiteurl: 'https://litware.example/',
    ...place('1103 Maple Avenue', 'Dallas', 'TX', '75201'),
  },
  {
    accountid: ADVENTURE_WORKS,
    name: 'Adventure Works',
    accountnumber: 'BDKE45T7',
    telephone1: '206-555-0172',
    emailaddress1: 'desk@adventure-works.example',
    websiteurl: 'https://adventure-works.example/',
    ...place('36 Harbour Street', 'Seattle', 'WA', '98101'),
  },
  {
    accountid: NORTHWIND,
    name: 'Northwind Traders',
    accountnumber: 'CRXP92L1',
    telephone1: '+1 (312) 555-0183',
    websiteurl: 'https://northwind.example/',
    ...place('8 Wabash Court', 'Chicago', 'IL', '60603'),
  },
  {
    accountid: OBRIEN,
    name: "O'Brien & Sons",
    accountnumber: 'DQZW17M3',
    telephone1: '617 555 0194',
    ...place('77 Beacon Row', 'Boston', 'MA', '02108'),
  },
];

export const CONTACTS: readonly Fields[] = [
  person('bf01', ['Maria', 'Campbell'], FOURTH_COFFEE, {
    jobtitle: 'Purchasing manager',
    telephone1: '+1 425-555-0100',
    mobilephone: '425 555 0101',
    emailaddress1: 'maria.campbell@fourthcoffee.example',
    description: 'Prefers to be called in the morning. Knows the machines better than we do.',
    ...place('249 Alexander Pl.', 'Redmond', 'WA', '98052'),
  }),
  person('bf02', ['Yvonne', 'McKay'], FOURTH_COFFEE, {
    jobtitle: 'Shop manager',
    telephone1: '(425) 555-0102',
    emailaddress1: 'yvonne.mckay@fourthcoffee.example',
    ...place('12 Station Square', 'Bellevue', 'WA', '98004'),
  }),
  person('bf03', ['Susanna', 'Stubberud'], LITWARE, {
    jobtitle: 'Head of operations',
    telephone1: '214-555-0103',
    mobilephone: '+12145550104',
    emailaddress1: 'susanna@litware.example',
    ...place('1103 Maple Avenue', 'Dallas', 'TX', '75201'),
  }),
  person('bf04', ['Nancy', 'Anderson'], ADVENTURE_WORKS, {
    jobtitle: 'Tour planner',
    telephone1: '206.555.0105',
    emailaddress1: 'nancy.anderson@adventure-works.example',
    ...place('36 Harbour Street', 'Seattle', 'WA', '98101'),
  }),
  person('bf05', ['Robert', 'Lyon'], NORTHWIND, {
    jobtitle: 'Logistics lead',
    telephone1: '+1 312 555 0106',
    emailaddress1: 'robert.lyon@northwind.example',
    ...place('8 Wabash Court', 'Chicago', 'IL', '60603'),
  }),
  person('bf06', ['Siobhán', "O'Brien"], OBRIEN, {
    jobtitle: 'Owner',
    telephone1: '617-555-0107',
    emailaddress1: 'siobhan@obrien.example',
    ...place('77 Beacon Row', 'Boston', 'MA', '02108'),
  }),
  person('bf07', ['Paul', 'Cannon'], null, {
    jobtitle: '',
    mobilephone: '555-0108',
    emailaddress1: 'paul.cannon@mail.example',
    ...place('4 Lakeview Drive', 'Madison', 'WI', '53703'),
  }),
  person('bf08', ['Thomas', 'Andersen'], NORTHWIND, {
    jobtitle: 'Accountant',
    telephone1: '+45 555 0109',
    emailaddress1: 'thomas.andersen@northwind.example',
    ...place('8 Wabash Court', 'Chicago', 'IL', '60603'),
  }),
];
