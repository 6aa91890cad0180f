/** Looks at a call once a second, as long as it lasts, and tells when its quality is another. */
import type { DirectionQuality, Quality, QualitySummary, QualityWarning } from '../../call/quality.js';
import type { Media } from '../media.js';
import { pause } from '../pause.js';
import { Judge } from './judge.js';
import { MutedSpeech } from './muted-speech.js';
import { readStatistics } from './statistics.js';

export type WatchedMedia = Pick<Media, 'isTalking' | 'isMuted' | 'microphone'> & {
  readonly measured?: Media['measured'];
  readonly peerConnection: Pick<RTCPeerConnection, 'connectionState' | 'getStats'>;
};

export interface QualityWatchSetup {
  readonly media: WatchedMedia;
  readonly over: AbortSignal;
  /** Null while nothing can be said of it: on hold, or before the two are connected. */
  readonly changed: (quality: Quality | null) => void;
}

/** Milliseconds between measurements. */
const INTERVAL = 1000;

export class QualityWatch {
  readonly #setup: QualityWatchSetup;
  readonly #judge = new Judge();
  readonly #mutedSpeech = new MutedSpeech();
  #told: Quality | null = null;

  /** Watches until the call is over. */
  constructor(setup: QualityWatchSetup) {
    this.#setup = setup;
    void this.#run();
  }

  get warnings(): readonly QualityWarning[] {
    return this.#told?.warnings ?? [];
  }

  get summary(): QualitySummary {
    return this.#judge.summary;
  }

  async #run(): Promise<void> {
    const { over } = this.#setup;
    for (;;) {
      await pause(INTERVAL, over);
      if (over.aborted) break;
      await this.#measure();
    }
    this.#mutedSpeech.level(null);
  }

  async #measure(): Promise<void> {
    const { media, over } = this.#setup;
    // It rejects only where the connection is closed meanwhile.
    const report = this.#isMeasurable ? await media.peerConnection.getStats().catch(() => null) : null;
    if (over.aborted) return;
    if (!report || !this.#isMeasurable) {
      this.#judge.rest();
      this.#mutedSpeech.level(null);
      this.#tell(null);
      return;
    }
    const { isMuted: muted } = media;
    const speech = this.#mutedSpeech.level(muted ? media.microphone : null);
    const quality = this.#judge.measure(readStatistics(report), { muted, speech });
    media.measured?.(quality);
    this.#tell(quality);
  }

  /** Else whoever is silent has a reason that the agent knows of already. */
  get #isMeasurable(): boolean {
    const { media } = this.#setup;
    return media.isTalking && media.peerConnection.connectionState === 'connected';
  }

  #tell(quality: Quality | null): void {
    if (isSame(quality, this.#told)) return;
    this.#told = quality;
    this.#setup.changed(quality);
  }
}

/** What the agent sees of it is the same. */
function isSame(one: Quality | null, other: Quality | null): boolean {
  if (!one || !other) return one === other;
  const isEqual = (a: DirectionQuality, b: DirectionQuality) => a.grade === b.grade;
  return (
    isEqual(one.sent, other.sent) &&
    isEqual(one.received, other.received) &&
    one.warnings.join() === other.warnings.join()
  );
}
