/** WAV files with 16-bit samples: written whole, read while somebody else still writes to them. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const HEADER = 44;
const BYTES = 2;

/** A file of samples from -1 to 1; those of several channels one after the other. */
export function waveFile(samples: Float32Array, rate: number, channels = 1): Uint8Array {
  const file = Buffer.alloc(HEADER + samples.length * BYTES);
  writeHeader(file, rate, channels);
  samples.forEach((sample, index) => file.writeInt16LE(Math.round(32_767 * sample), HEADER + index * BYTES));
  return file;
}

/** A tone at a third of full level. With a whole number of periods it can be played over and over. */
export function toneFile(frequency: number, rate: number, seconds: number, channels = 1): Uint8Array {
  const step = (2 * Math.PI * frequency) / rate;
  return waveFile(
    Float32Array.from(
      { length: rate * seconds * channels },
      (_, index) => Math.sin(step * Math.floor(index / channels)) / 3,
    ),
    rate,
    channels,
  );
}

function writeHeader(file: Buffer, rate: number, channels: number): void {
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  // PCM.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * channels * BYTES, 28);
  file.writeUInt16LE(channels * BYTES, 32);
  file.writeUInt16LE(BYTES * 8, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(file.length - HEADER, 40);
}

export interface Recorded {
  readonly rate: number;
  /** From -1 to 1. */
  readonly samples: Float32Array;
}

/** The last so many seconds of the first channel; less where the file is shorter. */
export function lastSeconds(path: string, seconds: number): Recorded {
  return reading(path, (file) => {
    const { rate, frame, recorded } = lengthOf(file);
    const count = Math.max(0, Math.min(recorded, Math.round(rate * seconds)));
    const bytes = Buffer.alloc(count * frame);
    readSync(file, bytes, 0, bytes.length, HEADER + (recorded - count) * frame);
    const samples = Float32Array.from({ length: count }, (_, at) => bytes.readInt16LE(at * frame) / 32_768);
    return { rate, samples };
  });
}

/** How long it is. */
export function millisecondsOf(path: string): number {
  return reading(path, (file) => {
    const { rate, recorded } = lengthOf(file);
    return (1000 * recorded) / rate;
  });
}

function reading<Result>(path: string, read: (file: number) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

/** `frame` in bytes, `recorded` in frames. */
function lengthOf(file: number) {
  const header = Buffer.alloc(HEADER);
  readSync(file, header, 0, HEADER, 0);
  const rate = header.readUInt32LE(24);
  const frame = header.readUInt16LE(32);
  // What the header says of the length is true only when the file is closed.
  const recorded = Math.floor((fstatSync(file).size - HEADER) / frame);
  return { rate, frame, recorded };
}
