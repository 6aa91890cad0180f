/**
 * Which kind of app the desktop is: one with a single session (CIF 1.0) has neither toasts nor sessions, even where the
 * library still has the methods. Detected, never configured.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/choose-between-versions
 */
import type { Host } from './host.js';
import { within } from './limit.js';

/** Milliseconds for a question that the methods answer almost as well. */
const QUESTION_LIMIT = 3_000;

/** By what the library has: the framework 1.0 knows neither of the two. */
export function hasSinglePage(host: Host): boolean {
  return !host.has('createSession') && !host.has('notifyEvent');
}

/** The same, by what the app itself says. `isConsoleApp` is not documented, so silence and rubbish count for nothing. */
export async function saysSinglePage(host: Host): Promise<boolean> {
  if (hasSinglePage(host)) return true;
  if (!host.has('isConsoleApp')) return false;
  const answer = await within(QUESTION_LIMIT, host.call('isConsoleApp')).catch(() => null);
  return String(answer) === 'false';
}
