/** Which columns stand on the form of a table, under which heading, and what of them the header tells. */

export interface FormSection {
  readonly heading: string;
  readonly columns: readonly string[];
}

/** Records of another table that point to this one. */
export interface RelatedList {
  readonly heading: string;
  readonly entity: string;
  /** The lookup that points here. */
  readonly lookup: string;
}

export interface FormLayout {
  readonly sections: readonly FormSection[];
  /** Columns that a record cannot be saved without. */
  readonly required: readonly string[];
  /** Columns that the header shows at its right. */
  readonly facts: readonly string[];
  readonly related: readonly RelatedList[];
  /** Whether calls and notes can regard the record. */
  readonly hasTimeline: boolean;
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

const CONTACT: FormLayout = {
  sections: [
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
  required: ['lastname'],
  facts: ['statecode', 'ownerid'],
  related: [{ heading: 'Cases', entity: 'incident', lookup: 'customerid' }],
  hasTimeline: true,
};

const ACCOUNT: FormLayout = {
  sections: [
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
  required: ['name'],
  facts: ['statecode', 'ownerid'],
  related: [
    { heading: 'Contacts', entity: 'contact', lookup: 'parentcustomerid' },
    { heading: 'Cases', entity: 'incident', lookup: 'customerid' },
  ],
  hasTimeline: true,
};

const CASE: FormLayout = {
  sections: [
    {
      heading: 'Case details',
      columns: [
        'title',
        'customerid',
        'primarycontactid',
        'casetypecode',
        'caseorigincode',
        'prioritycode',
        'statuscode',
      ],
    },
    { heading: 'Description', columns: ['description'] },
  ],
  required: ['title', 'customerid'],
  facts: ['prioritycode', 'statuscode', 'createdon', 'ownerid'],
  related: [],
  hasTimeline: true,
};

const PHONE_CALL: FormLayout = {
  sections: [
    {
      heading: 'Phone call',
      columns: [
        'subject',
        'directioncode',
        'phonenumber',
        'regardingobjectid',
        'actualdurationminutes',
        'scheduledend',
        'description',
      ],
    },
  ],
  required: ['subject'],
  facts: ['prioritycode', 'statecode', 'createdon', 'ownerid'],
  related: [],
  hasTimeline: false,
};

const LAYOUTS: Readonly<Record<string, FormLayout>> = {
  contact: CONTACT,
  account: ACCOUNT,
  incident: CASE,
  phonecall: PHONE_CALL,
  task: {
    sections: [{ heading: 'Task', columns: ['subject', 'regardingobjectid', 'scheduledend', 'description'] }],
    required: ['subject'],
    facts: ['prioritycode', 'statecode', 'ownerid'],
    related: [],
    hasTimeline: false,
  },
  annotation: {
    sections: [{ heading: 'Note', columns: ['subject', 'objectid', 'notetext'] }],
    required: [],
    facts: ['createdon', 'ownerid'],
    related: [],
    hasTimeline: false,
  },
  knowledgearticle: {
    sections: [
      { heading: 'Article', columns: ['title', 'articlepublicnumber', 'description', 'content', 'keywords'] },
    ],
    required: ['title'],
    facts: ['articlepublicnumber', 'statecode'],
    related: [],
    hasTimeline: false,
  },
  systemuser: {
    sections: [
      {
        heading: 'User',
        columns: ['fullname', 'title', 'internalemailaddress', 'address1_telephone1', 'mobilephone'],
      },
    ],
    required: ['fullname'],
    facts: [],
    related: [],
    hasTimeline: false,
  },
};

const NOTHING: FormLayout = { sections: [], required: [], facts: [], related: [], hasTimeline: false };

export function layoutOf(entity: string): FormLayout {
  return LAYOUTS[entity] ?? NOTHING;
}
