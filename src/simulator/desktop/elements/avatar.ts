/** A round badge with initials, in a colour that follows from the name. */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';

const COLOURS = 6;

export function avatar(name: string, size: 'small' | 'large' = 'small'): TemplateResult {
  return html`<span class="avatar ${size} colour-${colourOf(name)}" aria-hidden="true"
    >${initialsOf(name)}</span
  >`;
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}

function colourOf(name: string): number {
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return sum % COLOURS;
}

export const avatarStyles = css`
  .avatar {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 28px;
    height: 28px;
    font-size: 11px;
    font-weight: 600;
    border-radius: 50%;
  }

  .avatar.large {
    width: 48px;
    height: 48px;
    font-size: 18px;
  }

  .colour-0 {
    color: #0f548c;
    background: #cfe4fa;
  }

  .colour-1 {
    color: #5a1a5a;
    background: #e9d3ea;
  }

  .colour-2 {
    color: #0b5a08;
    background: #c9eac6;
  }

  .colour-3 {
    color: #8a3707;
    background: #fbdcc6;
  }

  .colour-4 {
    color: #005b70;
    background: #c3e8ee;
  }

  .colour-5 {
    color: #7a0f3e;
    background: #f6d1df;
  }
`;
