/** The communication panel's mode and width. */
import { modeOfNumber, numberOfMode } from '../panel-mode.js';
import { Refusal } from '../refusal.js';
import type { Method } from './method.js';

export const panelMethods = {
  setMode: (desktop, provider, args) => {
    const mode = modeOfNumber(args.number(0, 'value'));
    if (!mode) throw new Refusal('InvalidArgumentError', 'value must be 0, 1 or 2.');
    desktop.panel.setMode(provider.name, mode);
    return numberOfMode(mode);
  },

  getMode: ({ panel }, provider) =>
    numberOfMode(panel.state.owner === provider.name ? panel.state.mode : 'hidden'),

  setWidth: ({ panel, screenWidth }, provider, args) => {
    panel.setWidth(provider.name, args.number(0, 'value'), screenWidth);
    return panel.state.width;
  },

  getWidth: ({ panel }) => panel.state.width,
} satisfies Record<string, Method>;
