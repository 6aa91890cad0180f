/**
 * How this organisation's library behaves where the documentation leaves room, and what is wrong with it. The desktop says
 * so when the library greets it, and again whenever somebody turns a switch.
 */
import { RUBBISH } from './rubbish.js';
import type { Rubbish } from './rubbish.js';

const ADD_HANDLER_GIVES = ['nothing', 'promise'] as const;
const REJECTION_SHAPES = ['byMethod', 'json', 'map', 'object', 'text'] as const;
const INIT_DONE = ['once', 'never', 'twice'] as const;
const STORAGE = ['works', 'blocked'] as const;

export interface LibraryBehaviour {
  readonly addHandlerGives: (typeof ADD_HANDLER_GIVES)[number];
  /** Methods that an older organisation does not have. */
  readonly missing: readonly string[];
  /** `byMethod`: each family of methods has another shape. */
  readonly rejectionShape: (typeof REJECTION_SHAPES)[number];
  /** How often `CIFInitDone` comes. */
  readonly initDone: (typeof INIT_DONE)[number];
  /** How long after the library has run. */
  readonly initSeconds: number;
  /** Whether the page may use cookies and storage, being a third party. */
  readonly storage: (typeof STORAGE)[number];
  /** Methods whose promise calls back twice. */
  readonly twice: readonly string[];
  /** Methods that resolve with rubbish, and with which. */
  readonly rubbish: readonly string[];
  readonly rubbishValue: Rubbish;
}

/** What concerns the library of all that was sent; what is not there, or makes no sense, is as documented. */
export function readBehaviour(sent: object): LibraryBehaviour {
  const told: Partial<Record<keyof LibraryBehaviour, unknown>> = sent;
  return {
    addHandlerGives: oneOf(ADD_HANDLER_GIVES, told.addHandlerGives, 'nothing'),
    missing: texts(told.missing),
    rejectionShape: oneOf(REJECTION_SHAPES, told.rejectionShape, 'byMethod'),
    initDone: oneOf(INIT_DONE, told.initDone, 'once'),
    initSeconds: typeof told.initSeconds === 'number' ? told.initSeconds : 0,
    storage: oneOf(STORAGE, told.storage, 'works'),
    twice: texts(told.twice),
    rubbish: texts(told.rubbish),
    rubbishValue: oneOf(Object.keys(RUBBISH) as readonly Rubbish[], told.rubbishValue, 'null'),
  };
}

function oneOf<Value extends string>(values: readonly Value[], sent: unknown, otherwise: Value): Value {
  return values.find((value) => value === sent) ?? otherwise;
}

function texts(sent: unknown): readonly string[] {
  return Array.isArray(sent) ? sent.filter((each) => typeof each === 'string') : [];
}
