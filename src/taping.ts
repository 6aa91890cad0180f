/**
 * Everything that happens at the edges of the telephone, on one tape: what the parts are given so that it gets there, and
 * the flight recorder that reads it, which is fetched when the telephone is up.
 */
import type { RecordingFile } from './agent-screen.js';
import type { Log } from './log.js';
import { tapedFramework } from './recorder/taped-framework.js';
import { tapedSockets } from './recorder/taped-socket.js';
import type { Line } from './softphone.js';
import { Tape } from './tape.js';

/** A call, and whatever its sound goes through. */
export type TapedLine = Pick<Line, 'id'> & { readonly media: unknown };

export class Taping {
  readonly #tape = new Tape();
  readonly #lines: () => readonly TapedLine[];
  /** What a telephone opens its connections with. */
  readonly openSocket = tapedSockets(this.put);
  /** Everything up to now as one file; null while the recorder is not there. */
  recording: () => RecordingFile | null = () => null;

  constructor(lines: () => readonly TapedLine[]) {
    this.#lines = lines;
  }

  get put(): Tape['put'] {
    return this.#tape.put;
  }

  /** To be told of each peer connection. */
  readonly opened = (connection: RTCPeerConnection, media: unknown): void =>
    this.put('media', 'opened', { connection, media });

  /** What the host's framework is used through. */
  readonly watched = <T extends object>(framework: T): T => tapedFramework(framework, this.put);

  log(log: Log): Log {
    return (event, detail) => {
      log(event, detail);
      this.put('telephone', event, detail);
    };
  }

  /** Until it can be fetched the tape keeps the latest. */
  fetchRecorder(): void {
    import('./flight-recorder.js').then(
      ({ recordFlight }) => (this.recording = recordFlight(this.#tape, this.#lines)),
      () => addEventListener('online', () => this.fetchRecorder(), { once: true }),
    );
  }
}
