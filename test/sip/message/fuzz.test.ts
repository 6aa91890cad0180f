import { expect } from '@open-wc/testing';
import { checkForEndpoint } from '../../../src/sip/message/endpoint.js';
import { readMessage } from '../../../src/sip/message/read.js';
import { writeMessage } from '../../../src/sip/message/write.js';
import { mutate, seeded } from './mutation.js';
import { RFC_4475, RFC_5118 } from './torture.js';

const ABILITIES = { extensions: [], bodies: ['application/sdp'], sentBy: 'client.invalid' };

describe('the strict reader under 20,000 seeded mutations', () => {
  const random = seeded(4475);
  const texts = [...RFC_4475, ...RFC_5118].map(({ text }) => text);
  const mutants = Array.from({ length: 20_000 }, (_, turn) =>
    mutate(texts[turn % texts.length] ?? '', random),
  );

  it('throws for none and writes no reply that it would not read itself', () => {
    let refused = 0;
    for (const mutant of mutants) {
      const reading = readMessage(mutant);
      const refusal = reading.ok ? checkForEndpoint(reading.message, ABILITIES) : reading;
      if (!refusal) continue;
      refused += 1;
      if (refusal.reply) expect(writeMessage(refusal.reply).split('\r\n\r\n')).to.have.length(2);
    }
    expect(refused).to.be.within(1, mutants.length - 1);
  });

  it('reads again as the same message what it has read and written', () => {
    for (const mutant of mutants) {
      const reading = readMessage(mutant);
      if (!reading.ok) continue;
      const again = readMessage(writeMessage(reading.message));
      if (!again.ok) throw new Error(`${again.reason}: ${mutant}`);
      const { headers } = again.message;
      const kept = reading.message.headers.filter(([name]) => name !== 'Content-Length');
      expect(headers.slice(0, -1)).to.deep.equal(kept);
      expect(again.message.body).to.equal(
        new TextDecoder().decode(new TextEncoder().encode(reading.message.body)),
      );
    }
  });
});
