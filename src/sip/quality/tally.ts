/** Sums up a whole call, measurement by measurement. */
import type { DirectionSummary, Quality, QualitySummary, QualityWarning } from '../../call/quality.js';

export class Tally {
  readonly #sent = new Scores();
  readonly #received = new Scores();
  readonly #warnings = new Set<QualityWarning>();

  get summary(): QualitySummary {
    return {
      sent: this.#sent.summary,
      received: this.#received.summary,
      warnings: [...this.#warnings],
    };
  }

  add({ sent, received, warnings }: Quality): void {
    this.#sent.add(sent.mos);
    this.#received.add(received.mos);
    warnings.forEach((warning) => this.#warnings.add(warning));
  }
}

class Scores {
  #count = 0;
  #sum = 0;
  #worst = Infinity;

  add(mos: number | null): void {
    if (mos === null) return;
    this.#count += 1;
    this.#sum += mos;
    this.#worst = Math.min(this.#worst, mos);
  }

  get summary(): DirectionSummary {
    if (this.#count === 0) return { average: null, worst: null };
    return { average: this.#sum / this.#count, worst: this.#worst };
  }
}
