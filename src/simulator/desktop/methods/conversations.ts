/** Conversations and channel analytics: accepted and checked; the timeline keeps what was sent. */
import { analyticsProblem } from './analytics.js';
import { Refusal } from '../refusal.js';
import type { Method } from './method.js';

export const conversationMethods = {
  updateConversation: ({ sessions }, provider, args) => {
    const id = args.text(0, 'conversationId');
    args.json(1, 'data');
    const changes = args.object(1, 'data');
    const isOwn = sessions.all.some(
      ({ owner, conversationId }) => owner === provider.name && conversationId === id,
    );
    if (!isOwn) throw new Refusal('RecordError', 'there is no such conversation of this provider.');
    return { ...changes, id };
  },

  logAnalyticsEvent: (_, { analytics }, args) => {
    const problem = analyticsProblem(args.object(0, 'data'));
    args.text(1, 'eventName');
    if (problem) throw new Refusal('InvalidArgumentError', problem);
    // Assumed: the documentation says how to enable analytics for a provider, not what becomes of an event without.
    if (!analytics)
      throw new Refusal('RecordError', 'analytics are not enabled in the record of this provider.');
    return 'Success';
  },
} satisfies Record<string, Method>;
