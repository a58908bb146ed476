import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";

export interface Written {
  readonly bytes: number;
  /** Hex SHA-256. */
  readonly sha256: string;
}

/** Compression that is worth its time: the level above takes twice as long for four percent. */
export const LEVEL = 4;

/** Bytes collected before they are handed to the stream: a call for each line would cost more. */
const CHUNK = 1 << 18;

/** A gzipped text file that is written piece by piece; the same text gives the same bytes anywhere. */
export class GzipFile {
  readonly #gzip = createGzip({ level: LEVEL });
  readonly #hash = createHash("sha256");
  readonly #done: Promise<void>;
  #bytes = 0;
  #waiting: string[] = [];
  #length = 0;

  constructor(path: string) {
    let first = true;
    const count = new Transform({
      transform: (chunk: Buffer, _encoding, pass) => {
        // The header names the system that wrote it; 255 stands for an unknown one (RFC 1952).
        if (first && chunk.length > 9) chunk[9] = 255;
        first = false;
        this.#bytes += chunk.length;
        this.#hash.update(chunk);
        pass(null, chunk);
      },
    });
    const file = createWriteStream(path);
    this.#done = finished(this.#gzip.pipe(count).pipe(file));
    // Looked at in `end`; until then a failure must not count as nobody's.
    this.#done.catch(() => undefined);
  }

  /** Waits when the disk is behind, so that memory stays bounded. */
  async write(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= CHUNK) await this.#flush();
  }

  async end(): Promise<Written> {
    await this.#flush();
    this.#gzip.end();
    await this.#done;
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  async #flush(): Promise<void> {
    const text = this.#waiting.join("");
    this.#waiting = [];
    this.#length = 0;
    if (this.#gzip.write(text)) return;
    await Promise.race([
      new Promise<void>((resolve) => this.#gzip.once("drain", resolve)),
      this.#done,
    ]);
  }
}
