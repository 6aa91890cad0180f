/** The filters of a formant synthesiser. Each keeps its last samples; `tune` may be called at any sample. */

/** Two poles: one resonance of the vocal tract, with unity gain at 0 Hz so that a cascade keeps its balance. */
export class Resonator {
  #a = 1;
  #b = 0;
  #c = 0;
  #last = 0;
  #beforeLast = 0;
  readonly #sampleRate: number;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  tune(frequency: number, bandwidth: number): void {
    const [a, b, c] = poles(frequency, bandwidth, this.#sampleRate);
    this.#a = a;
    this.#b = b;
    this.#c = c;
  }

  next(input: number): number {
    const output = this.#a * input + this.#b * this.#last + this.#c * this.#beforeLast;
    this.#beforeLast = this.#last;
    this.#last = output;
    return output;
  }
}

/** Two zeros, the inverse of a resonator: what the closed mouth swallows while a nasal sounds through the nose. */
export class AntiResonator {
  #a = 1;
  #b = 0;
  #c = 0;
  #last = 0;
  #beforeLast = 0;
  readonly #sampleRate: number;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  tune(frequency: number, bandwidth: number): void {
    const [a, b, c] = poles(frequency, bandwidth, this.#sampleRate);
    this.#a = 1 / a;
    this.#b = -b / a;
    this.#c = -c / a;
  }

  next(input: number): number {
    const output = this.#a * input + this.#b * this.#last + this.#c * this.#beforeLast;
    this.#beforeLast = this.#last;
    this.#last = input;
    return output;
  }
}

/** A band-pass with unity gain in its middle, for noise. */
export class BandPass {
  #gain = 0;
  #b1 = 0;
  #b2 = 0;
  #lastInput = 0;
  #beforeLastInput = 0;
  #last = 0;
  #beforeLast = 0;
  readonly #sampleRate: number;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  tune(centre: number, width: number): void {
    const angle = (2 * Math.PI * Math.min(centre, this.#sampleRate * 0.45)) / this.#sampleRate;
    const alpha = (Math.sin(angle) * width) / (2 * centre);
    this.#gain = alpha / (1 + alpha);
    this.#b1 = (2 * Math.cos(angle)) / (1 + alpha);
    this.#b2 = -(1 - alpha) / (1 + alpha);
  }

  next(input: number): number {
    const output =
      this.#gain * (input - this.#beforeLastInput) + this.#b1 * this.#last + this.#b2 * this.#beforeLast;
    this.#beforeLastInput = this.#lastInput;
    this.#lastInput = input;
    this.#beforeLast = this.#last;
    this.#last = output;
    return output;
  }
}

function poles(frequency: number, bandwidth: number, sampleRate: number): readonly [number, number, number] {
  const radius = Math.exp((-Math.PI * bandwidth) / sampleRate);
  const c = -(radius * radius);
  const b = 2 * radius * Math.cos((2 * Math.PI * frequency) / sampleRate);
  return [1 - b - c, b, c];
}
