/**
 * What a switch does, shown at a provider's page: a table of effects and how it is tested. A switch without an effect in
 * one of the tables fails `complete.test.ts`.
 */
import { expect } from '@open-wc/testing';
import { Clock } from '../../support/clock.js';
import { DEFAULT_QUIRKS } from '../../../src/simulator/quirks/quirks.js';
import { soleScene } from '../scene.js';
import type { ProviderPage, Scene } from '../scene.js';
import type { Quirks, SwitchName } from '../../../src/simulator/quirks/quirks.js';

export const OPEN = {
  templateName: 'cifphone_session',
  templateParameters: { callState: 'Call', customerName: 'Maria' },
};
export const TOAST = { templateName: 'cifphone_call', cancellationToken: 'one' };

export interface Stage extends Scene {
  readonly phone: ProviderPage;
  readonly clock: Clock;
}

/** A switch as by default and turned, each with what a provider's page then sees. */
export interface Effect {
  readonly cases: readonly (readonly [Partial<Quirks>, unknown])[];
  readonly see: (stage: Stage) => unknown;
  /** The library does not say that it is ready, or not at once. */
  readonly withoutLibrary?: true;
}

export type Effects = Readonly<Partial<Record<SwitchName, Effect>>>;

export function testEffects(effects: Effects): void {
  for (const [name, effect] of Object.entries(effects)) testEffect(name as SwitchName, effect);
}

function testEffect(name: SwitchName, { cases, see, withoutLibrary }: Effect): void {
  describe(`the switch ${name} at a provider’s page`, () => {
    let clock: Clock;
    beforeEach(() => {
      clock = new Clock();
    });
    afterEach(() => clock.restore());

    for (const [quirks, expected] of cases) {
      const settings = JSON.stringify({ [name]: DEFAULT_QUIRKS[name], ...quirks });
      it(`${settings} gives ${JSON.stringify(expected)}`, async () => {
        const stage = await soleScene({ quirks }, { awaitLibrary: withoutLibrary !== true });
        expect(await see({ ...stage, clock })).to.deep.equal(expected);
      });
    }
  });
}

/** Calls a method; what it gives tells whether it is settled at the provider by now. */
export function asked(
  phone: ProviderPage,
  method: string,
  ...args: readonly unknown[]
): () => Promise<boolean> {
  let isSettled = false;
  void phone.outcome(method, ...args).then(() => (isSettled = true));
  return async () => {
    await phone.echo();
    return isSettled;
  };
}
