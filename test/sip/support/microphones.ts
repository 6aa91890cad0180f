/** Puts another microphone in place of the browser's, which no page can refuse to itself. */

const devices = navigator.mediaDevices;

/** Until `restoreMicrophone`, every capture but the first `spared` ones is what the function gives. */
export function replaceMicrophone(open: () => Promise<MediaStream>, spared = 0): void {
  let count = 0;
  const value = (constraints: MediaStreamConstraints) =>
    count++ < spared ? MediaDevices.prototype.getUserMedia.call(devices, constraints) : open();
  Object.defineProperty(devices, 'getUserMedia', { configurable: true, value });
}

export function restoreMicrophone(): void {
  Reflect.deleteProperty(devices, 'getUserMedia');
}

/** As the browser says it. */
export function refusal(name: string): DOMException {
  return new DOMException('Refused by the test', name);
}
