/** Why the agent cannot talk: what the telephone finds, and what is known of the line and of blocked sound. */
import type { Log } from '../log.js';
import type { Finding, Registration, Softphone } from '../softphone.js';

export interface Examined {
  readonly softphone: Softphone;
  readonly registration: Registration;
  readonly soundBlocked: boolean;
  readonly log: Log;
}

/** Always resolves; empty when nothing is wrong here. */
export async function examine({
  softphone,
  registration,
  soundBlocked,
  log,
}: Examined): Promise<readonly Finding[]> {
  const found = await softphone.examine().catch((error: unknown): readonly Finding[] => {
    log('examination.failed', { error: error instanceof Error ? error.name : typeof error });
    return ['notExamined'];
  });
  const findings: readonly Finding[] = [
    ...found,
    ...ofLine(registration),
    ...(soundBlocked ? (['soundBlocked'] as const) : []),
  ];
  log('examination.made', { found: findings.join(' ') });
  return findings;
}

function ofLine(registration: Registration): readonly Finding[] {
  if (registration.state === 'ready') return [];
  return [registration.state === 'down' ? registration.cause : registration.state];
}
