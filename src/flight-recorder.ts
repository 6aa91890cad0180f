/** Puts the flight recorder beside the telephone. Fetched when the telephone is up: until then the tape keeps what happens. */
import type { RecordingFile } from './agent-screen.js';
import { FlightRecorder } from './recorder/recorder.js';
import type { Tape } from './tape.js';
import type { TapedLine } from './taping.js';
import { VERSION } from './version.js';

/** Gives what makes a file of all that was recorded. */
export function recordFlight(tape: Tape, lines: () => readonly TapedLine[]): () => RecordingFile {
  const callOf = (media: unknown) => lines().find((line) => line.media === media)?.id ?? '';
  const recorder = new FlightRecorder({ tape, recorder: `cif-softphone ${VERSION}`, callOf });
  return () => ({
    name: `softphone-${new Date().toISOString().replace(/[:.]/g, '-')}.json`,
    text: recorder.write(),
  });
}
