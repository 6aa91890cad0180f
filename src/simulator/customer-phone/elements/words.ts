/** What the phone says about itself. */
import type { LineState } from '../line/line.js';
import type { CallState } from '../line/call.js';
import { clock } from './call-timer.js';

export function lineWords(line: LineState): string {
  switch (line.state) {
    case 'connecting':
      return 'Connecting …';
    case 'ready':
      return 'Ready';
    case 'down':
      return 'Not connected';
  }
}

export function callWords(call: CallState | null): string {
  switch (call?.phase) {
    case undefined:
      return 'No call';
    case 'calling':
      return 'Calling …';
    case 'ringing':
      return 'Ringing …';
    case 'incoming':
      return 'Incoming call';
    case 'answering':
      return 'Answering …';
    case 'talking':
      return call.held ? 'You are on hold' : 'Talking';
    case 'ended':
      return call.seconds === null ? call.reason : `${call.reason} (${clock(call.seconds)})`;
  }
}
