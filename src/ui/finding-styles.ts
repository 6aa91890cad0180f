/** How the list under the number field looks: what its element is dressed in when the list is fetched. */
import { css } from 'lit';

export const findingStyles = css`
  [role='listbox'] {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    max-block-size: 320px;
    overflow-y: auto;
    padding: 4px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    box-shadow: 0 4px 8px rgb(0 0 0 / 24%);
  }
  [role='group'] > p {
    padding: 6px 8px 2px;
    font-weight: 600;
  }
  [role='option'] {
    display: grid;
    align-content: center;
    min-block-size: 44px;
    padding: 2px 8px;
    border: 2px solid transparent;
    border-radius: var(--borderRadiusMedium);
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  [role='option'][aria-selected='true'] {
    border-color: var(--colorStrokeFocus2);
    background: var(--colorNeutralBackground1Hover);
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
  }
  .chosen {
    margin-block-start: 4px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
