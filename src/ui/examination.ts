/** "Why can't I talk?": asks, and says in words what was found and who can mend it. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Finding } from '../softphone.js';
import { card, cardStyles } from './card.js';
import type { Explanation, Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary The button, and the answer below it. */
export class SoftphoneExamination extends SoftphonePart {
  static override styles = [
    controls,
    cardStyles,
    css`
      [role='status'] {
        display: grid;
        gap: 8px;
      }
      [role='status'] > * {
        margin-block-start: 8px;
      }
      softphone-copy {
        margin-block-start: 8px;
      }
    `,
  ];

  /** Null where there is nothing that could be examined. */
  @property({ attribute: false }) examine: (() => Promise<readonly Finding[]>) | null = null;
  @property({ attribute: false }) explanations: Explanations | null = null;
  @state() private running = false;
  @state() private findings: readonly Finding[] | null = null;

  protected override render() {
    const { examine, explanations, findings, running } = this;
    if (!examine || !explanations) return nothing;
    const { question, looking, copy } = explanations.examination;
    return html`
      <button aria-disabled=${running} @click=${() => this.start()}>${question}</button>
      <div role="status">
        ${running ? html`<p>${looking}</p>` : nothing}
        ${findings ? answers(findings, explanations).map((answer) => this.#answer(answer)) : nothing}
      </div>
      ${
        findings
          ? html`<softphone-copy
              .label=${copy}
              .text=${() => examinationText(findings, explanations)}
              .explanations=${explanations}
            ></softphone-copy>`
          : nothing
      }
    `;
  }

  /** Begins, unless it is at it already. Always resolves. */
  async start(): Promise<void> {
    if (this.running || !this.examine) return;
    this.running = true;
    this.findings = null;
    try {
      this.findings = await this.examine();
    } catch {
      this.findings = ['notExamined'];
    }
    this.running = false;
  }

  #answer({ explanation, administrator, isFault }: Answer) {
    const forAdministrator = administrator && html`<p class="small">${administrator}</p>`;
    return card({ look: isFault ? 'warning' : 'info', explanation }, forAdministrator);
  }
}

interface Answer {
  readonly explanation: Explanation;
  /** What the administrator can do, or ''. */
  readonly administrator: string;
  readonly isFault: boolean;
}

function answers(findings: readonly Finding[], texts: Explanations): readonly Answer[] {
  const { allWell, cure, forAdministrator } = texts.examination;
  if (findings.length === 0) return [{ explanation: allWell, administrator: '', isFault: false }];
  const explanations = explanationsOf(texts);
  return findings.map((finding) => {
    const administrator = cure[finding];
    return {
      explanation: explanations[finding],
      administrator: administrator ? forAdministrator(administrator) : '',
      isFault: true,
    };
  });
}

/** Most of it is said elsewhere too, when it comes up by itself. */
function explanationsOf(texts: Explanations): Readonly<Record<Finding, Explanation>> {
  const { microphone, lineDown, soundBlocked, examination } = texts;
  return { ...microphone, ...lineDown, soundBlocked, ...examination.finding };
}

/** For a mail or a ticket. The code is for whoever reads it in another language; nothing in it says who called. */
export function examinationText(findings: readonly Finding[], texts: Explanations): string {
  const codes = findings.length > 0 ? findings : ['ok'];
  const lines = answers(findings, texts).map(({ explanation, administrator }, index) =>
    [`[${codes[index] ?? ''}]`, ...explanation, administrator].filter(Boolean).join(' '),
  );
  return [texts.examination.question, ...lines].join('\n');
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-examination': SoftphoneExamination;
  }
}
