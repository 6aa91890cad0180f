/** What a server says of a mailbox: application/simple-message-summary (RFC 3842 section 5.2). Hostile until read. */
export interface Summary {
  readonly waiting: boolean;
  /** Voice messages that have not been heard, and those that have; null where they are not counted. */
  readonly fresh: number | null;
  readonly kept: number | null;
  /** The address of the mailbox; '' where it is not said. */
  readonly account: string;
}

/** No summary is longer. */
const LONGEST = 4000;

const LINE = /^([\w-]{1,60})[ \t]*:[ \t]*(\S.{0,300}?|)[ \t]*$/;
const COUNTS = /^(\d{1,6})[ \t]*\/[ \t]*(\d{1,6})(?:[ \t]*\([ \t]*\d{1,6}[ \t]*\/[ \t]*\d{1,6}[ \t]*\))?$/;

/** Null for what is no summary. A line that is not understood says nothing. */
export function readSummary(body: string): Summary | null {
  if (body.length > LONGEST) return null;
  const lines = body.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = LINE.exec(line) ?? [];
    return name !== undefined && value !== undefined ? [[name.toLowerCase(), value] as const] : [];
  });
  const [status, ...others] = lines;
  if (status?.[0] !== 'messages-waiting' || !/^(?:yes|no)$/i.test(status[1])) return null;
  const valueOf = (name: string) => others.find(([other]) => other === name)?.[1] ?? '';
  const [, fresh, kept] = COUNTS.exec(valueOf('voice-message')) ?? [];
  return {
    waiting: /^yes$/i.test(status[1]),
    fresh: fresh === undefined ? null : Number(fresh),
    kept: kept === undefined ? null : Number(kept),
    account: valueOf('message-account'),
  };
}
