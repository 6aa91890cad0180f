/** English: what is written about a call. */
import type { WrapUpTexts } from './wrap-up.js';

export const wrapUp: WrapUpTexts = {
  notes: 'Notes',
  notesOn: (who) => `Notes on the call with ${who}`,
  heading: (who) => `Wrap-up: ${who}`,
  leftOver: 'The telephone was reloaded before this was saved.',
  endUnknown: 'When the call ended was not seen: its record has no duration.',
  result: 'Result',
  noResult: 'Not chosen',
  results: ['Resolved', 'To be followed up', 'Could not help', 'Wrong number'],
  followUp: 'Follow-up',
  kind: { task: 'Task', phonecall: 'Phone call' },
  what: 'What to do',
  due: 'Due',
  toDo: (who) => `Get back to ${who}`,
  done: 'Done',
  savedIn: (seconds) => `Saved in ${seconds} s`,
  waiting: 'Waits until your calls are over',
  open: (who) => `Write up the call with ${who}`,
  notSaved: (who) => `The call with ${who} is not saved yet.`,
  fault: {
    noHost: 'There is no connection to the desktop.',
    silent: 'The desktop does not answer.',
    refused: 'The desktop refused the record.',
  },
  triedAgain: 'It is kept, and tried again by itself.',
  discard: 'Discard',
  subject(direction, outcome, who) {
    if (outcome === 'missed' || outcome === 'busy' || outcome === 'doNotDisturb') {
      return `Missed call from ${who}`;
    }
    if (outcome === 'declined') return `Declined call from ${who}`;
    if (outcome === 'elsewhere') return `Call from ${who}, answered elsewhere`;
    if (outcome === 'failed' || outcome === 'cancelled') return `Call to ${who}, not reached`;
    return direction === 'inbound' ? `Call from ${who}` : `Call to ${who}`;
  },
};
