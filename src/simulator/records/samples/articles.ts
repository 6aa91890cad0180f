/** Articles that an agent can send to a customer. */
import type { Fields } from '../fields.js';

const article = (
  tail: string,
  number: string,
  title: string,
  description: string,
  content: string,
): Fields => ({
  knowledgearticleid: `a6f2b940-3d17-4c8e-8a05-c9e2d47b${tail}`,
  articlepublicnumber: number,
  title,
  description,
  content,
  statecode: 3,
  createdon: '2026-09-01T08:00:00Z',
});

export const ARTICLES: readonly Fields[] = [
  article(
    '0001',
    'KA-01007',
    'Descale an espresso machine',
    'Once a month, in twenty minutes, with what is under every counter.',
    'Empty the tank. Fill in one litre of water with the descaler. Run the cleaning programme, then rinse twice.',
  ),
  article(
    '0002',
    'KA-01012',
    'What the service contract covers',
    'Which machines, which parts, and how soon somebody comes.',
    'Every machine on the contract, with parts and labour. On-site service comes on the next working day.',
  ),
  article(
    '0003',
    'KA-01015',
    'Return a delivery',
    'How to send back what is damaged or wrong.',
    'Write the case number on the box. The courier comes within two working days; the replacement leaves at once.',
  ),
];
