/**
 * Texts outside the JavaScript heap, each found again by its number: what a run remembers of an
 * archive of any size. The first megabytes stay in memory, what follows lies in a temporary file.
 */
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Texts {
  /** Keeps a text; returns its number. */
  readonly add: (text: string) => number;
  readonly get: (n: number) => string;
  /** Gives the temporary file back; nothing can be asked for any more. */
  readonly close: () => void;
}

/** Bytes of one chunk, which holds whole texts. */
const CHUNK = 1 << 20;
/** Bytes that stay in memory. */
const MOST_HELD = 8 << 20;

/** Number of the chunk, first byte in it, bytes. */
type Place = [number, number, number];

/** @param held bytes that stay in memory. */
export function createTexts(held = MOST_HELD): Texts {
  const chunks: Buffer[] = [];
  /** Where in the file each chunk beyond those held begins. */
  const places: number[] = [];
  let file: number | undefined;
  let fileEnd = 0;
  let current: Buffer = Buffer.alloc(0);
  let used = 0;
  let chunk = -1;
  let count = 0;
  let where = new Uint32Array(3 * 1024);

  function add(text: string): number {
    const length = Buffer.byteLength(text);
    if (used + length > current.length) next(length);
    current.write(text, used);
    if (3 * count + 3 > where.length) where = grown(where);
    where[3 * count] = chunk;
    where[3 * count + 1] = used;
    where[3 * count + 2] = length;
    used += length;
    count += 1;
    return count - 1;
  }

  /** Puts the chunk that is full away and begins another. */
  function next(length: number): void {
    if (chunk >= 0 && chunks[chunk] === undefined) {
      file ??= unnamedFile();
      writeSync(file, current, 0, used, fileEnd);
      places[chunk] = fileEnd;
      fileEnd += used;
    }
    chunk += 1;
    current = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
    used = 0;
    if (chunk * CHUNK < held) chunks[chunk] = current;
  }

  function get(n: number): string {
    const [at, start, length] = [where[3 * n], where[3 * n + 1], where[3 * n + 2]] as Place;
    const bytes = at === chunk ? current : chunks[at];
    if (bytes !== undefined) return bytes.toString("utf8", start, start + length);
    const read = Buffer.allocUnsafe(length);
    if (file !== undefined) readSync(file, read, 0, length, (places[at] ?? 0) + start);
    return read.toString();
  }

  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return { add, get, close };
}

/** A file that goes when the process does, however that ends: it has no name from the start. */
function unnamedFile(): number {
  const path = join(tmpdir(), `.warraq-${process.pid}-${performance.now()}.tmp`);
  const file = openSync(path, "wx+", 0o600);
  unlinkSync(path);
  return file;
}

/** The same numbers with room for as many again. */
export function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
