/**
 * Whether what a provider logs has the documented shape.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/loganalyticsevent
 */
type Data = Readonly<Record<string, unknown>>;

const EVENT_TEXTS = [
  'kpiEventName',
  'kpiEventReason',
  'eventTimestamp',
  'additionalData',
  'notificationResponseAction',
  'externalCorrelationId',
];

/** What is wrong with it, in words; null when nothing is. */
export function analyticsProblem(data: Data): string | null {
  const events = data.events ?? [];
  return (
    missingText(data, ['conversationId', 'providerSessionId']) ??
    wrongText(data, ['clientSessionId', 'participantId']) ??
    (Array.isArray(events) ? firstProblem(events, 'events', eventProblem) : 'events must be a list.')
  );
}

function eventProblem(event: Data): string | null {
  const customData = event.customData ?? [];
  return (
    missingText(event, ['kpiEventName']) ??
    wrongText(event, EVENT_TEXTS) ??
    (Array.isArray(customData)
      ? firstProblem(customData, 'customData', (entry) => missingText(entry, ['attribute', 'value']))
      : 'customData must be a list.')
  );
}

function firstProblem(
  list: readonly unknown[],
  name: string,
  problem: (entry: Data) => string | null,
): string | null {
  for (const [place, entry] of list.entries()) {
    const found = isData(entry) ? problem(entry) : 'it must be an object.';
    if (found !== null) return `${name}[${place}]: ${found}`;
  }
  return null;
}

function missingText(data: Data, names: readonly string[]): string | null {
  const missing = names.find((name) => typeof data[name] !== 'string' || data[name] === '');
  return missing === undefined ? null : `${missing} must be a text.`;
}

function wrongText(data: Data, names: readonly string[]): string | null {
  const wrong = names.find((name) => data[name] !== undefined && typeof data[name] !== 'string');
  return wrong === undefined ? null : `${wrong} must be a text.`;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
