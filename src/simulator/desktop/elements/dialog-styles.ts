/** How the desktop's dialogs look. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    width: 420px;
    max-width: calc(100vw - 32px);
    padding: 24px;
    font-family: inherit;
    color: inherit;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: 8px;
    box-shadow: var(--shadow16);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  h2 {
    margin-bottom: 8px;
    font-size: 20px;
    font-weight: 600;
    line-height: 28px;
  }

  p {
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: end;
    margin-top: 24px;
  }
`;
