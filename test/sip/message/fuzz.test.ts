import { expect } from '@open-wc/testing';
import { checkForEndpoint } from '../../../src/sip/message/endpoint.js';
import type { SipMessage } from '../../../src/sip/message/message.js';
import { readMessage } from '../../../src/sip/message/read.js';
import { writeMessage } from '../../../src/sip/message/write.js';
import { mutate, seeded } from './mutation.js';
import { RFC_4475, RFC_5118 } from './torture.js';

const ABILITIES = { extensions: [], bodies: ['application/sdp'], sentBy: 'client.invalid' };

const TEXTS = [...RFC_4475, ...RFC_5118].map(({ text }) => text);

/** 5,000 damaged messages, the same for the same seed. */
function mutantsOf(seed: number): readonly string[] {
  const random = seeded(seed);
  return Array.from({ length: 5000 }, (_, turn) => mutate(TEXTS[turn % TEXTS.length] ?? '', random));
}

describe('the strict reader under 20,000 seeded mutations', () => {
  for (const seed of [4475, 5118, 7118, 3261]) {
    it(`throws for none of seed ${seed}, and nothing that a reply repeats breaks the reply up`, () => {
      const refusals = mutantsOf(seed).flatMap((mutant) => {
        const reading = readMessage(mutant);
        return reading.ok ? (checkForEndpoint(reading.message, ABILITIES) ?? []) : reading;
      });
      expect(refusals.length).to.be.within(1, 4999);
      const replies = refusals.flatMap(({ reply }) => (reply ? [reply] : []));
      const broken = replies.filter((reply) => {
        const [startLine, ...lines] = writeMessage(reply).split(/[\r\n]+/);
        return !startLine?.startsWith('SIP/2.0 ') || lines.length !== reply.headers.length + 2;
      });
      expect(broken).to.deep.equal([]);
    });

    it(`reads again as the same message what it has read of seed ${seed} and written`, () => {
      const messages = mutantsOf(seed).flatMap((mutant) => {
        const reading = readMessage(mutant);
        return reading.ok ? [reading.message] : [];
      });
      expect(messages.length).to.be.within(1, 4999);
      const changed = messages.filter((message) => {
        const again = readMessage(writeMessage(message));
        return !again.ok || essence(again.message) !== essence(message);
      });
      expect(changed).to.deep.equal([]);
    });
  }
});

/** A message as text to compare: Content-Length is the writer's own, and half a letter does not survive the wire. */
function essence(message: SipMessage): string {
  const headers = message.headers.filter(([name]) => name !== 'Content-Length');
  const body = new TextDecoder().decode(new TextEncoder().encode(message.body));
  return JSON.stringify({ ...message, headers, body });
}
