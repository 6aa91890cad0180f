/** Results and rejections as a provider gets them: JSON strings, Maps, plain objects and texts, but never an Error. */
import type { Rejection } from './protocol.js';
import type { RejectionShape, ResultShape } from './methods.js';

export function shapeResult(value: unknown, shape: ResultShape): unknown {
  switch (shape) {
    case 'value':
      return value;
    case 'json':
      return JSON.stringify(value ?? null);
    case 'map':
      return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  }
}

export function shapeRejection(rejection: Rejection, shape: RejectionShape): unknown {
  switch (shape) {
    case 'json':
      return JSON.stringify(rejection);
    case 'map':
      return new Map(Object.entries(rejection));
    case 'object':
      return { ...rejection };
    case 'text':
      return rejection.message;
  }
}
