/** The path of an installed browser, or undefined. `CHROME_PATH` wins, and must exist if it is set. */
export function findBrowser(): string | undefined;
/** An installed browser; on Debian as root it is installed first. Throws a sentence that says what to do. */
export function requireBrowser(): string;
/** Flags for an unattended browser: a synthetic microphone, no permission prompt, no traffic of its own. */
export const BROWSER_FLAGS: readonly string[];
