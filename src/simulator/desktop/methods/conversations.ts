/** Conversations and channel analytics: accepted and checked; the timeline keeps what was sent. */
import { Refusal } from '../refusal.js';
import type { Method } from './method.js';

export const conversationMethods = {
  updateConversation: ({ sessions }, provider, args) => {
    const id = args.text(0, 'conversationId');
    const changes = args.object(1, 'data');
    const isOwn = sessions.all.some(
      ({ owner, conversationId }) => owner === provider.name && conversationId === id,
    );
    if (!isOwn) throw new Refusal('RecordError', 'there is no such conversation of this provider.');
    return { ...changes, id };
  },

  logAnalyticsEvent: (_, __, args) => {
    const { conversationId } = args.object(0, 'data');
    args.text(1, 'eventName');
    if (typeof conversationId !== 'string') {
      throw new Refusal('InvalidArgumentError', 'conversationId must be a text.');
    }
    return 'Success';
  },
} satisfies Record<string, Method>;
