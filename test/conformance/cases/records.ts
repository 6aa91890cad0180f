/** Records, searches and forms. */
import { BOTH_APPS } from '../case.js';
import { createContact } from './stage.js';
import { equal, has, holds, isRefused, json, text } from '../check.js';
import type { Case } from '../case.js';

export const recordCases: readonly Case[] = [
  {
    name: 'createRecord takes JSON text and gives the attributes with the id',
    source: 'createRecord',
    apps: BOTH_APPS,
    run: async (framework) => {
      const data = { firstname: 'Sample', lastname: 'Contact', telephone1: '555-0109' };
      const created = await json(framework.createRecord('contact', JSON.stringify(data)));
      has(created, { ...data, fullname: 'Sample Contact' });
      holds(text(created.id, 'id') !== '', 'there is an id');
    },
  },
  {
    name: 'createRecord binds a lookup',
    source: 'createRecord',
    apps: BOTH_APPS,
    run: async (framework) => {
      const { id } = await createContact(framework);
      const data = JSON.stringify({ name: 'Sample', 'primarycontactid@odata.bind': `/contacts(${id})` });
      const account = await json(framework.createRecord('account', data));
      has(account, { _primarycontactid_value: id });
    },
  },
  {
    name: 'retrieveRecord gives the selected attributes',
    source: 'retrieveRecord',
    apps: BOTH_APPS,
    run: async (framework) => {
      const { id, name, phone } = await createContact(framework);
      const record = await json(framework.retrieveRecord('contact', id, '?$select=fullname,telephone1'));
      has(record, { fullname: name, telephone1: phone });
      holds(!('emailaddress1' in record), 'nothing else is given');
    },
  },
  {
    name: 'retrieveRecord expands a lookup',
    source: 'retrieveRecord',
    apps: BOTH_APPS,
    run: async (framework) => {
      const contact = await createContact(framework);
      const data = { name: 'Sample', 'primarycontactid@odata.bind': `/contacts(${contact.id})` };
      const { id } = await json(framework.createRecord('account', JSON.stringify(data)));
      const options = '?$select=name&$expand=primarycontactid($select=contactid,fullname)';
      const { primarycontactid } = await json(framework.retrieveRecord('account', id, options));
      has(primarycontactid, { contactid: contact.id, fullname: contact.name });
    },
  },
  {
    name: 'updateRecord gives the id and changes the attributes',
    source: 'updateRecord',
    apps: BOTH_APPS,
    run: async (framework) => {
      const { id } = await createContact(framework);
      const data = JSON.stringify({ jobtitle: 'Sr. Marketing Manager' });
      has(await json(framework.updateRecord('contact', id, data)), { id });
      const changed = await json(framework.retrieveRecord('contact', id, '?$select=jobtitle'));
      has(changed, { jobtitle: 'Sr. Marketing Manager' });
    },
  },
  {
    name: 'deleteRecord gives the key of the record that is gone',
    source: 'deleteRecord',
    apps: BOTH_APPS,
    run: async (framework) => {
      const { id } = await createContact(framework);
      has(await json(framework.deleteRecord('contact', id)), { contactid: id });
      await isRefused(framework.retrieveRecord('contact', id, '?$select=fullname'), 'Does Not Exist');
    },
  },
  {
    name: 'records of a table or with a property that does not exist are refused',
    source: 'errorCallback of the record methods',
    apps: BOTH_APPS,
    run: async (framework) => {
      await isRefused(framework.retrieveRecord('no_such_table', crypto.randomUUID(), ''), 'RecordError');
      await isRefused(framework.createRecord('contact', '{"no_such_column": 1}'), 'RecordError');
    },
  },
  {
    name: 'searchAndOpenRecords gives an object with the keys 0, 1, …',
    source: 'searchAndOpenRecords',
    apps: BOTH_APPS,
    run: async (framework) => {
      const { name, phone } = await createContact(framework);
      const query = `?$select=fullname,telephone1&$filter=fullname eq '${name}'`;
      const found = await json(framework.searchAndOpenRecords('contact', query, true));
      holds(!Array.isArray(found), 'it is no array');
      equal(Object.keys(found), ['0']);
      has(found[0], { fullname: name, telephone1: phone });
    },
  },
  {
    name: 'searchAndOpenRecords gives an empty object where nothing is found',
    source: 'searchAndOpenRecords',
    apps: BOTH_APPS,
    run: async (framework) => {
      const query = `?$select=fullname&$filter=fullname eq 'nobody of this name'`;
      equal(await json(framework.searchAndOpenRecords('contact', query, true)), {});
    },
  },
  {
    name: 'searchAndOpenRecords takes a doubled quote for a quote',
    source: 'searchAndOpenRecords',
    apps: BOTH_APPS,
    run: async (framework) => {
      const lastname = `O'Hara ${Date.now()}`;
      await framework.createRecord('contact', JSON.stringify({ lastname }));
      const query = `?$select=lastname&$filter=lastname eq '${lastname.replace("'", "''")}'`;
      const found = await json(framework.searchAndOpenRecords('contact', query, true));
      has(found[0], { lastname });
    },
  },
  {
    name: 'searchAndOpenRecords opens the one record that it finds',
    source: 'searchAndOpenRecords',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const { id, name } = await createContact(framework);
      const query = `?$select=fullname&$filter=contactid eq ${id}`;
      await framework.searchAndOpenRecords('contact', query, false);
      await agent.sees({ sight: 'page', page: 'record', text: name });
    },
  },
  {
    name: 'searchAndOpenRecords opens the search page where it finds several',
    source: 'searchAndOpenRecords',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const { lastname } = await createContact(framework);
      await framework.createRecord('contact', JSON.stringify({ firstname: 'Eva', lastname }));
      const query = `?$select=fullname&$filter=contains(fullname,'${lastname}')`;
      await framework.searchAndOpenRecords('contact', query, false);
      await agent.sees({ sight: 'page', page: 'search', text: lastname });
    },
  },
  {
    name: 'searchAndOpenRecords with $search always opens the search page, filled with its text',
    source: 'searchAndOpenRecords',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const { id, lastname } = await createContact(framework);
      const query = `?$select=fullname&$filter=contactid eq ${id}&$search=${lastname}`;
      await framework.searchAndOpenRecords('contact', query, false);
      await agent.sees({ sight: 'page', page: 'search', text: lastname });
    },
  },
  {
    name: 'searchAndOpenRecords takes a query without question mark, and correlation id and search type after it',
    source: 'searchAndOpenRecords',
    apps: BOTH_APPS,
    run: async (framework) => {
      await createContact(framework);
      const query = '$filter=statecode eq 0&$select=fullname&$top=1';
      const call = framework.searchAndOpenRecords('contact', query, true, crypto.randomUUID(), 0);
      equal(Object.keys(await json(call)), ['0']);
    },
  },
  {
    name: 'renderSearchPage opens the search page with the text',
    source: 'renderSearchPage',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      equal(await framework.renderSearchPage('account', 'Contoso'), null);
      await agent.sees({ sight: 'page', page: 'search', text: 'Contoso' });
    },
  },
  {
    name: 'getEntityMetadata tells of the table alone where no attributes are asked for',
    source: 'getEntityMetadata',
    apps: BOTH_APPS,
    run: async (framework) => {
      for (const attributes of [[], [[]]]) {
        const metadata = await json(framework.getEntityMetadata('account', ...attributes));
        has(metadata, {
          LogicalName: 'account',
          EntitySetName: 'accounts',
          PrimaryIdAttribute: 'accountid',
          PrimaryNameAttribute: 'name',
          IsActivity: false,
          Attributes: [],
        });
      }
    },
  },
  {
    name: 'getEntityMetadata tells of the attributes that are asked for',
    source: 'getEntityMetadata',
    apps: BOTH_APPS,
    run: async (framework) => {
      const { Attributes } = await json(framework.getEntityMetadata('account', ['createdon', 'name']));
      const attributes = Attributes as readonly Readonly<Record<string, unknown>>[];
      equal(attributes.map(({ LogicalName }) => LogicalName).sort(), ['createdon', 'name']);
      for (const attribute of attributes) {
        has(attribute, { EntityLogicalName: 'account' });
        holds(typeof attribute.AttributeType === 'number', 'the type of an attribute is a number');
        text(attribute.DisplayName, 'DisplayName');
      }
    },
  },
  {
    name: 'openForm opens a new record with values, and resolves with the record when it is saved',
    source: 'openForm',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const lastname = `Form ${Date.now()}`;
      const options = JSON.stringify({ entityName: 'contact' });
      const saved = json(framework.openForm(options, JSON.stringify({ lastname })));
      await agent.sees({ sight: 'page', page: 'newRecord', text: 'contact' });
      await agent.does({ deed: 'saveForm' });
      const [reference] = (await saved).savedEntityReference as readonly unknown[];
      has(reference, { entityType: 'contact', name: lastname });
    },
  },
  {
    name: 'openForm resolves when the form is closed',
    source: 'openForm',
    apps: ['multiSession'],
    run: async (framework, agent) => {
      const closed = json(framework.openForm(JSON.stringify({ entityName: 'contact' })));
      await agent.sees({ sight: 'page', page: 'newRecord', text: 'contact' });
      await agent.does({ deed: 'closeForm' });
      equal(await closed, {});
    },
  },
  {
    name: 'openForm fills a lookup by its id and the type of its record',
    source: 'openForm',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const { id } = await createContact(framework);
      const options = JSON.stringify({ entityName: 'incident' });
      const values = { title: 'Sample Case', customerid: id, customeridtype: 'contact' };
      const saved = json(framework.openForm(options, JSON.stringify(values)));
      await agent.sees({ sight: 'page', page: 'newRecord', text: 'incident' });
      await agent.does({ deed: 'saveForm' });
      const [reference] = (await saved).savedEntityReference as readonly { readonly id: string }[];
      const created = await json(framework.retrieveRecord('incident', reference?.id, ''));
      has(created, { title: 'Sample Case', _customerid_value: id });
    },
  },
  {
    name: 'openForm opens a record by its id',
    source: 'openForm',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      const { id, name } = await createContact(framework);
      const saved = framework.openForm(JSON.stringify({ entityName: 'contact', entityId: id }));
      await agent.sees({ sight: 'page', page: 'record', text: name });
      await agent.does({ deed: 'saveForm' });
      const [reference] = (await json(saved)).savedEntityReference as readonly unknown[];
      has(reference, { entityType: 'contact', id });
    },
  },
  {
    name: 'openForm refuses parameters that the form does not know',
    source: 'openForm',
    apps: BOTH_APPS,
    run: async (framework) => {
      const options = JSON.stringify({ entityName: 'contact' });
      const call = framework.openForm(options, JSON.stringify({ no_such_field: 1 }));
      await isRefused(call, 'InvalidArgumentError');
    },
  },
  {
    name: 'refreshForm loads the form in front anew',
    source: 'refreshForm',
    run: async (framework, agent) => {
      const { id, name } = await createContact(framework);
      await agent.does({ deed: 'openRecord', entity: 'contact', id });
      equal(await framework.refreshForm(), null);
      await agent.sees({ sight: 'page', page: 'record', text: name });
    },
  },
];
