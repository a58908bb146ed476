import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { PackStore } from "./pack-store.ts";

export interface Written {
  readonly bytes: number;
  /** Hex SHA-256. */
  readonly sha256: string;
}

/** Head of a gzip file (RFC 1952) that tells neither a time nor, by 255, the system that wrote it. */
const HEAD = Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** A last block without anything in it. */
const END = Buffer.of(3, 0);

/**
 * A gzipped text file that is written piece by piece, each packed by itself, and so no reader can tell it
 * from one that was packed whole; the same pieces give the same bytes anywhere.
 */
export class GzipFile {
  readonly #file: number;
  readonly #store: PackStore;
  readonly #hash = createHash("sha256");
  #bytes = 0;
  #check = 0;
  #length = 0;
  /** The pieces before, written in their order. */
  #written: Promise<void> = Promise.resolve();

  constructor(path: string, store: PackStore) {
    this.#file = openSync(path, "w");
    this.#store = store;
    this.#put(HEAD);
  }

  /** Waits until the piece before is written, so that memory stays bounded. */
  async add(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.#check = crc32(bytes, this.#check);
    this.#length += bytes.length;
    const packed = this.#store.deflated(bytes);
    const before = this.#written;
    this.#written = before.then(async () => this.#put(await packed));
    // Looked at by the next piece or the end; until then a failure must not count as nobody's.
    this.#written.catch(() => undefined);
    await before;
  }

  async end(): Promise<Written> {
    await this.#written;
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(this.#check, 0);
    tail.writeUInt32LE(this.#length % 2 ** 32, 4);
    this.#put(END);
    this.#put(tail);
    closeSync(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  #put(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#bytes += bytes.length;
    this.#hash.update(bytes);
  }
}
