/** Which of the devices that are there is used for what. Pure: knows no browser and no memory. */
import type { AudioDevice, AudioMove, AudioRole, AudioState } from '../audio-devices.js';

const ROLES: readonly AudioRole[] = ['microphone', 'speaker', 'ringer'];

export type Choice = AudioState['chosen'];
export type Use = AudioState['used'];

export const NO_CHOICE: Choice = { microphone: null, speaker: null, ringer: null };

/**
 * The device of the choice, or what the system uses. The identifiers of a page that is framed by another are renewed
 * when its storage is cleared: then the name tells which it was.
 */
export function select(
  chosen: AudioDevice | null,
  available: readonly AudioDevice[],
  system: AudioDevice | null,
): AudioDevice | null {
  if (!chosen) return system;
  // Nothing is known by name yet: the browser takes the chosen one if it is there, and another if not.
  if (available.length === 0 && !system) return chosen;
  const found =
    available.find(({ id }) => id === chosen.id) ??
    available.find(({ label }) => label !== '' && label === chosen.label);
  return found ?? system;
}

/** What is used in the place of a device that the agent knew of. */
export function movesBetween(before: Use, after: Use, chosen: Choice): readonly AudioMove[] {
  return ROLES.flatMap((role) => {
    const [from, to] = [before[role], after[role]];
    if (!from?.label || !to?.label || isSame(from, to)) return [];
    const wanted = chosen[role];
    return [{ role, device: to.label, isChosen: to.id === wanted?.id || to.label === wanted?.label }];
  });
}

function isSame(one: AudioDevice, other: AudioDevice): boolean {
  return one.id === other.id && one.label === other.label;
}
