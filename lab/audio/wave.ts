/** WAV files of one channel with 16-bit samples: written whole, read while somebody else still writes to them. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const HEADER = 44;
const BYTES = 2;

/** A file of samples from -1 to 1. */
export function waveFile(samples: Float32Array, rate: number): Uint8Array {
  const file = Buffer.alloc(HEADER + samples.length * BYTES);
  writeHeader(file, rate, samples.length);
  samples.forEach((sample, index) => file.writeInt16LE(Math.round(32_767 * sample), HEADER + index * BYTES));
  return file;
}

/** A tone at a third of full level. With a whole number of periods it can be played over and over. */
export function toneFile(frequency: number, rate: number, seconds: number): Uint8Array {
  const step = (2 * Math.PI * frequency) / rate;
  return waveFile(
    Float32Array.from({ length: rate * seconds }, (_, index) => Math.sin(step * index) / 3),
    rate,
  );
}

function writeHeader(file: Buffer, rate: number, count: number): void {
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(HEADER - 8 + count * BYTES, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  // PCM, one channel.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * BYTES, 28);
  file.writeUInt16LE(BYTES, 32);
  file.writeUInt16LE(BYTES * 8, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(count * BYTES, 40);
}

export interface Recorded {
  readonly rate: number;
  /** From -1 to 1. */
  readonly samples: Float32Array;
}

/** The last so many seconds of a file; less where it is shorter. */
export function lastSeconds(path: string, seconds: number): Recorded {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    readSync(file, header, 0, HEADER, 0);
    const rate = header.readUInt32LE(24);
    // What the header says of the length is true only when the file is closed.
    const recorded = Math.max(0, Math.floor((fstatSync(file).size - HEADER) / BYTES));
    const count = Math.min(recorded, Math.round(rate * seconds));
    const bytes = Buffer.alloc(count * BYTES);
    readSync(file, bytes, 0, bytes.length, HEADER + (recorded - count) * BYTES);
    return {
      rate,
      samples: Float32Array.from({ length: count }, (_, at) => bytes.readInt16LE(at * BYTES) / 32_768),
    };
  } finally {
    closeSync(file);
  }
}
