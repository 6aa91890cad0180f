/** How the panel is divided, and its ground. */
import { css } from 'lit';

export const rootStyles = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    font: 14px/20px var(--fontFamilyBase);
  }
  .panel {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  header {
    display: flex;
    align-items: center;
    min-block-size: 52px;
    padding-inline: 16px 4px;
    border-block-end: 1px solid var(--colorNeutralStroke2);
  }
  header [aria-pressed='true'] {
    color: var(--colorStatusDangerForeground1);
  }
  softphone-line-status {
    flex: 1;
  }
  .stage {
    flex: 1 0 0;
    min-block-size: min(212px, 45%);
    overflow-y: auto;
    padding: 16px;
  }
  .stage:focus-visible {
    outline-offset: -2px;
  }
  softphone-recent-calls {
    margin-block-start: 20px;
  }
  softphone-active-call + softphone-dialler {
    margin-block-start: 16px;
  }
  softphone-notices {
    flex: 0 1 auto;
    min-block-size: 0;
  }
  softphone-other-calls {
    flex: none;
    max-block-size: 40%;
    overflow-y: auto;
  }
  softphone-consultation {
    flex: none;
    padding-inline: 16px;
  }
  softphone-call-actions {
    flex: none;
    padding: 12px 16px;
    border-block-start: 1px solid var(--colorNeutralStroke2);
    box-sizing: content-box;
  }
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
