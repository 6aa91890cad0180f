/**
 * The design tokens: Fluent 2's names and values, as far as they are used here. They stand on the root element, so
 * that a rule of the host page, `cif-softphone { --colorBrandBackground: … }`, overrides any of them.
 *
 * Three values differ from Fluent's on purpose, because text must have 4.5:1 and controls 3:1: the danger text of the
 * dark theme (#dc626d has 4.2:1 on #292929), the warning text, and the outline of inputs (StrokeAccessible).
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    color-scheme: light dark;
    --fontFamilyBase: 'Segoe UI', -apple-system, system-ui, sans-serif;
    --borderRadiusMedium: 4px;
    --colorNeutralForeground1: light-dark(#242424, #fff);
    --colorNeutralForeground2: light-dark(#424242, #d6d6d6);
    --colorNeutralForeground3: light-dark(#616161, #adadad);
    --colorNeutralForegroundOnBrand: #fff;
    --colorNeutralBackground1: light-dark(#fff, #292929);
    --colorNeutralBackground1Hover: light-dark(#f5f5f5, #3d3d3d);
    --colorNeutralBackground1Pressed: light-dark(#e0e0e0, #1f1f1f);
    --colorNeutralBackground2: light-dark(#fafafa, #1f1f1f);
    --colorNeutralStroke1: light-dark(#d1d1d1, #666);
    --colorNeutralStroke2: light-dark(#e0e0e0, #525252);
    --colorNeutralStrokeAccessible: light-dark(#616161, #adadad);
    --colorStrokeFocus2: light-dark(#000, #fff);
    --colorBrandBackground: light-dark(#0f6cbd, #115ea3);
    --colorBrandBackground2: light-dark(#ebf3fc, #082338);
    --colorBrandForeground1: light-dark(#0f6cbd, #479ef5);
    --colorStatusDangerBackground1: light-dark(#fdf3f4, #3b0509);
    --colorStatusDangerBackground3: #c50f1f;
    --colorStatusDangerForeground1: light-dark(#b10e1c, #eeacb2);
    --colorStatusDangerBorder1: light-dark(#eeacb2, #c50f1f);
    --colorStatusSuccessBackground1: light-dark(#f1faf1, #052505);
    --colorStatusSuccessBackground3: #107c10;
    --colorStatusSuccessForeground1: light-dark(#0e700e, #54b054);
    --colorStatusWarningBackground1: light-dark(#fff9f5, #411f0a);
    --colorStatusWarningForeground1: light-dark(#8a3707, #faa06b);
    --colorStatusWarningBorder1: light-dark(#fdcfb4, #bc4b09);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
