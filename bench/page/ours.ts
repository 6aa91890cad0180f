/**
 * Put into our channel page, which is otherwise the one that ships: a host for it, an eye on what the element is given
 * to show, and a hand that makes the requests which the element's buttons make.
 */
import type { AgentRequest, AgentView } from '../../src/agent-screen.js';
import type { CallId } from '../../src/call/call.js';
import { RequestEvent } from '../../src/ui/request-event.js';
import type { CifSoftphone } from '../../src/ui/cif-softphone.js';
import { quickFramework } from './framework.js';

const { timeline } = bench;
Object.assign(globalThis, { Microsoft: { CIFramework: quickFramework(timeline) } });

void customElements.whenDefined('cif-softphone').then(() => {
  const element = document.querySelector('cif-softphone');
  if (!element) throw new Error('The page has no softphone');
  watch(element);
  bench.telephone = {
    answer: () => request(element, { type: 'answer', call: onlyCall(element) }),
    dial: (target) => request(element, { type: 'dial', target }),
    hangUp: () => request(element, { type: 'hangUp', call: onlyCall(element) }),
  };
});

function request(element: CifSoftphone, content: AgentRequest): void {
  element.dispatchEvent(new RequestEvent(content));
}

function onlyCall({ view }: CifSoftphone): CallId {
  const [call, ...more] = view.calls;
  if (!call || more.length > 0) throw new Error(`There are ${view.calls.length} calls in the view`);
  return call.id;
}

/** The element is given its state by one property: it goes on to the element's own, and a call in it is noted. */
function watch(element: CifSoftphone): void {
  const own = Object.getPrototypeOf(element) as CifSoftphone;
  Object.defineProperty(element, 'view', {
    get: () => Reflect.get(own, 'view', element),
    set(view: AgentView) {
      if (view.calls.length > 0) timeline.note('in the view');
      Reflect.set(own, 'view', view, element);
      if (view.calls.length > 0) requestAnimationFrame(noteFrame);
    },
  });
}

/** A task of its own comes after the frame that it was asked for in. */
function noteFrame(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => timeline.note('on the screen');
  port2.postMessage(null);
}
