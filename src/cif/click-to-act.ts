/**
 * The agent activated a telephone number. Documented are `value`, `name` (of the field, not of a person), `format` and
 * `entityLogicalName`; native fields add `entityId` and `recordTitle`; a custom control sends whatever it likes.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/events/onclicktoact
 */
import type { ClickToAct } from '../agent-desktop.js';
import type { Customer } from '../call/call.js';
import { text, type Fields } from './result.js';

/** The request, or null where no number is in it. */
export function clickToAct(payload: Fields): ClickToAct | null {
  const number = text(payload.value);
  if (number === '') return null;
  return { number, name: text(payload.recordTitle), customer: recordOf(payload) };
}

function recordOf(payload: Fields): Customer | null {
  const entity = text(payload.entityLogicalName);
  const id = recordId(payload.entityId);
  if (!/^\w+$/.test(entity) || id === '') return null;
  return { entity, id, name: text(payload.recordTitle), detail: '' };
}

/** A record's id without the braces that some sources put around it; '' where it is none. */
export function recordId(value: unknown): string {
  const id = text(value).replace(/^\{(.*)\}$/, '$1');
  return /^[\w-]+$/.test(id) ? id : '';
}
