/** Puts another microphone in place of the browser's, which no page can refuse to itself. */

const devices = navigator.mediaDevices;

/** Until `restoreMicrophone`, every capture is what the function gives. */
export function replaceMicrophone(open: (wish: MediaStreamConstraints) => Promise<MediaStream>): void {
  Object.defineProperty(devices, 'getUserMedia', { configurable: true, value: open });
}

export function restoreMicrophone(): void {
  Reflect.deleteProperty(devices, 'getUserMedia');
}

/** As the browser says it. */
export function refusal(name: string): DOMException {
  return new DOMException('Refused by the test', name);
}
