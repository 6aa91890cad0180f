/** What surrounds the telephone: the host and what it lacks, page, browser, devices, and what went wrong last. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Diagnostics } from '../agent-screen.js';
import type { HostDescription } from '../agent-desktop.js';
import type { LogEntry } from '../log.js';
import { de, en, type SurroundingsTexts } from './messages/surroundings.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** Newest first; the log below has them all. */
const SHOWN_ERRORS = 5;

/** An event of the log that names something that did not come about. */
const ERROR = /refused|failed|wrong|lost|dropped|blocked|absent|silent|down$|notShown|turnedAway/i;

type Line = readonly [name: string, value: string];

/** @summary Host, page, browser and devices, as lines to look at and to copy. */
export class SoftphoneSurroundings extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      h2 {
        padding-block-end: 4px;
        font-weight: 600;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 12px;
        margin: 0;
      }
      dt {
        color: var(--colorNeutralForeground3);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) diagnostics: Diagnostics | null = null;
  @state() private host: HostDescription | null = null;
  @state() private media: readonly Line[] = [];

  /** For the copied text. */
  get lines(): readonly Line[] {
    const { diagnostics, host } = this;
    const texts = this.#texts;
    return [
      ...(host ? describe(host, texts) : []),
      [texts.sources, diagnostics?.sources?.join(' → ') ?? ''],
      [texts.page, `${location.origin} ${window.parent === window ? texts.alone : texts.framed}`],
      [texts.browser, navigator.userAgent],
      ...this.media,
      [texts.storage, hasStorage() ? texts.yes : texts.no],
    ].filter((line): line is Line => line[1] !== '');
  }

  protected override firstUpdated(): void {
    void this.#look();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('diagnostics');
    const isOther = before?.view.host !== this.diagnostics?.view.host;
    if (before && isOther) void this.#look();
  }

  protected override render() {
    const { diagnostics } = this;
    if (!diagnostics) return nothing;
    const texts = this.#texts;
    const errors = diagnostics.entries.filter(({ event }) => ERROR.test(event));
    return html`
      <section>
        <h2>${texts.heading}</h2>
        <dl>
          ${this.lines.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd><bdi dir="ltr">${value}</bdi></dd>`,
          )}
        </dl>
      </section>
      <section>
        <h2>${texts.lastErrors}</h2>
        ${errors.length === 0 ? html`<p class="small">${texts.noErrors}</p>` : this.#errors(errors)}
      </section>
    `;
  }

  get #texts(): SurroundingsTexts {
    return this.messages.locale === 'de' ? de : en;
  }

  #errors(errors: readonly LogEntry[]) {
    const times = new Intl.DateTimeFormat(this.messages.locale, { timeStyle: 'medium' });
    return html`<ol class="small">
      ${errors
        .slice(-SHOWN_ERRORS)
        .reverse()
        .map(({ at, event, detail }) => {
          const cause = Object.values(detail).filter((value) => typeof value === 'string');
          return html`<li><bdi dir="ltr">${times.format(at)} ${event} ${cause.join(' ')}</bdi></li>`;
        })}
    </ol>`;
  }

  async #look(): Promise<void> {
    const [host, media] = await Promise.all([
      this.diagnostics?.describeHost?.().catch(() => null) ?? null,
      lookAtMedia(this.#texts),
    ]);
    this.host = host;
    this.media = media;
  }
}

function describe({ app, facts, missing }: HostDescription, texts: SurroundingsTexts): readonly Line[] {
  return [[texts.appName, texts.app[app]], ...facts, [texts.missing, missing.join(', ') || texts.none]];
}

/** How many devices there are, and whether the browser lets us use them: never their names, which often name their owner. */
async function lookAtMedia(texts: SurroundingsTexts): Promise<readonly Line[]> {
  const permission = await navigator.permissions.query({ name: 'microphone' }).then(
    ({ state: allowed }) => allowed,
    () => '',
  );
  // Not there on a page that is not secure.
  const isThere = 'mediaDevices' in navigator;
  const devices = isThere ? await navigator.mediaDevices.enumerateDevices().catch(() => []) : [];
  const count = (kind: MediaDeviceKind) => devices.filter((device) => device.kind === kind).length;
  return [
    [texts.microphone, permission],
    [texts.devices, `audioinput ${count('audioinput')}, audiooutput ${count('audiooutput')}`],
  ];
}

/** A frame of another site may be denied it, and then the very name throws. */
function hasStorage(): boolean {
  try {
    return typeof localStorage.length === 'number';
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-surroundings': SoftphoneSurroundings;
  }
}
