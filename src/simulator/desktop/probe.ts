/**
 * Looks at the address of a provider whose page has not said hello, because a browser tells a page nothing of what became
 * of a frame from another origin.
 */

export interface Finding {
  readonly reachable: boolean;
  /** Whether the page lets itself be shown in the desktop's frame, as far as it can be told. */
  readonly framing: 'allowed' | 'refused' | 'unknown';
  /** What is wrong, in a few words: `connection refused`, `HTTP 500`, `X-Frame-Options: DENY`; '' where nothing is. */
  readonly detail: string;
  /** The origin of the page that answered in the end, when the address leads to another one and that is known. */
  readonly leadsTo?: string;
}

export type Probe = (url: string) => Promise<Finding>;

/** What a page can find out by itself: whether there is an answer, not which one. */
export const probeByFetch: Probe = async (url) => {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
    return { reachable: true, framing: 'unknown', detail: '' };
  } catch {
    return { reachable: false, framing: 'unknown', detail: '' };
  }
};
