/** How the session panel looks, unfolded and as a column of icons. */
import { css } from 'lit';

export const sessionListStyles = css`
  :host {
    flex: none;
    width: 204px;
    padding: 4px 8px 8px;
    overflow: hidden auto;
    background: var(--colorNeutralBackground4);
    border-inline-end: 1px solid var(--colorNeutralStroke2);
  }

  @container (width < 1100px) {
    :host {
      width: 56px;
    }
  }

  :host([data-width='icons']) {
    width: 56px;
  }

  :host([data-width='full']) {
    width: 204px;
  }

  nav {
    container-type: inline-size;
  }

  .fold {
    width: 40px;
    margin-bottom: 4px;
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }

  li {
    position: relative;
  }

  .session {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    height: 40px;
    padding: 0 10px;
    text-align: start;
  }

  .session:hover {
    background: var(--colorNeutralBackgroundHover);
  }

  .session[aria-selected='true'] {
    font-weight: 600;
    background: var(--colorNeutralBackground1);
    box-shadow: var(--shadow4);
  }

  .session[aria-selected='true']::before {
    position: absolute;
    inset: 10px auto 10px 0;
    width: 3px;
    content: '';
    background: var(--colorBrandBackground);
    border-radius: 2px;
  }

  .title {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .close {
    position: absolute;
    inset: 8px 8px 8px auto;
    height: auto;
    opacity: 0;
  }

  li:hover .close,
  .session:focus-visible + .close,
  .close:focus-visible {
    opacity: 1;
  }

  /* The X takes the place of the marks, and the title makes room for it. */
  li:has(.close):is(:hover, :has(.close:focus-visible, .session:focus-visible)) {
    .title {
      margin-inline-end: 22px;
    }

    .badge,
    .attention,
    .breach {
      visibility: hidden;
    }
  }

  .wants-attention .session {
    font-weight: 600;
    background: var(--colorBrandBackground2);
  }

  .attention {
    flex: none;
    width: 10px;
    height: 10px;
    background: var(--colorBrandBackground);
    border-radius: 50%;
  }

  .badge {
    min-width: 20px;
    padding: 0 6px;
    font-size: 12px;
    font-weight: 600;
    color: #fff;
    text-align: center;
    background: var(--colorDanger);
    border-radius: 10px;
  }

  .breach {
    flex: none;
    width: 18px;
    font-weight: 700;
    line-height: 18px;
    color: #fff;
    text-align: center;
    background: var(--colorDanger);
    border-radius: 50%;
  }

  /* As a column of icons: the marks sit on the icon's corner, and so does the X. */
  @container (width < 120px) {
    .title {
      display: none;
    }

    .session {
      justify-content: center;
      padding: 0;
    }

    .attention,
    .badge,
    .breach {
      position: absolute;
      inset: 2px 2px auto auto;
    }

    .badge {
      min-width: 16px;
      padding: 0 4px;
      font-size: 10px;
      line-height: 16px;
    }

    .breach {
      inset: 2px auto auto 2px;
      width: 16px;
      line-height: 16px;
    }

    .badge ~ .attention {
      inset: auto 4px 4px auto;
    }

    .close {
      inset: -2px -4px auto auto;
      height: 24px;
      background: var(--colorNeutralBackground1);
      border-radius: 50%;
      box-shadow: var(--shadow4);
    }
  }

  @media (forced-colors: active) {
    .session[aria-selected='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    .attention,
    .badge,
    .breach {
      border: 1px solid CanvasText;
    }

    .close {
      background: Canvas;
    }
  }
`;
