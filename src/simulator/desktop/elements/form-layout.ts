/** Which columns stand on the form of a table, and under which heading. */
export interface FormSection {
  readonly heading: string;
  readonly columns: readonly string[];
}

const ADDRESS: FormSection = {
  heading: 'Address',
  columns: [
    'address1_line1',
    'address1_city',
    'address1_stateorprovince',
    'address1_postalcode',
    'address1_country',
  ],
};

const LAYOUTS: Readonly<Record<string, readonly FormSection[]>> = {
  contact: [
    {
      heading: 'Contact information',
      columns: [
        'firstname',
        'lastname',
        'jobtitle',
        'parentcustomerid',
        'telephone1',
        'mobilephone',
        'emailaddress1',
      ],
    },
    { heading: 'About', columns: ['description'] },
    ADDRESS,
  ],
  account: [
    {
      heading: 'Account information',
      columns: [
        'name',
        'accountnumber',
        'telephone1',
        'telephone2',
        'emailaddress1',
        'websiteurl',
        'primarycontactid',
      ],
    },
    { heading: 'About', columns: ['description'] },
    ADDRESS,
  ],
  phonecall: [
    {
      heading: 'Phone call',
      columns: ['subject', 'phonenumber', 'actualdurationminutes', 'regardingobjectid', 'description'],
    },
  ],
  annotation: [{ heading: 'Note', columns: ['subject', 'notetext', 'objectid'] }],
};

export function layoutOf(entity: string): readonly FormSection[] {
  return LAYOUTS[entity] ?? [];
}
