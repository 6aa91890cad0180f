/** Port: the buttons and lights of the agent's headset. Which browser or system stands behind it is not known here. */

/** Whether headsets can be connected, and if not, why. */
export type HeadsetSupport =
  | 'available'
  /** The browser, or a page that is not secure, knows no such devices. */
  | 'unsupported'
  /** The page around the frame does not delegate them. */
  | 'notDelegated';

/** What the agent can do by a button of the headset, or see on it. */
export type HeadsetAbility = 'hook' | 'mute' | 'drop' | 'hold' | 'lights';

export interface ConnectedHeadset {
  /** As the system calls it. */
  readonly name: string;
  readonly abilities: readonly HeadsetAbility[];
}

/** Why a headset that was chosen is not connected. */
export type HeadsetFault =
  /** It has no buttons of a telephone. */
  | 'noButtons'
  /** Another program holds it, or the system does not give it. */
  | 'notOpened';

export interface HeadsetState {
  readonly support: HeadsetSupport;
  readonly connected: readonly ConnectedHeadset[];
  readonly fault: HeadsetFault | null;
}

export interface AgentHeadset extends HeadsetState {
  /** Lets the agent choose one. To be called in the agent's click. Always resolves. */
  readonly connect: () => Promise<void>;
  /** Lets go of one for good. */
  readonly forget: (headset: ConnectedHeadset) => Promise<void>;
}
