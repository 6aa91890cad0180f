/** What many cases begin with. */
import { json, text } from '../check.js';
import type { Framework } from '../framework.js';

/** Opens a session with this title. @returns its id */
export async function openSession(
  framework: Framework,
  customerName: string,
  templateName = 'conformance_session',
): Promise<string> {
  return text(await framework.createSession({ templateName, templateParameters: { customerName } }));
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly lastname: string;
  readonly phone: string;
}

let contacts = 0;

/** Creates a contact that no other case knows. */
export async function createContact(framework: Framework): Promise<Contact> {
  const lastname = `O’Case ${Date.now()}-${(contacts += 1)}`;
  const phone = `+1 425 555 01${String(contacts % 100).padStart(2, '0')}`;
  const data = JSON.stringify({ firstname: 'Ada', lastname, telephone1: phone });
  const { id } = await json(framework.createRecord('contact', data));
  return { id: text(id, 'id'), name: `Ada ${lastname}`, lastname, phone };
}
