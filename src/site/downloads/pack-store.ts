/**
 * Packs pieces of files, each once: what an earlier build packed is taken as it lies there. Only ever a
 * shortcut: without the folder the bytes are the same.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { constants, deflateRaw } from "node:zlib";
import { writeAtomic } from "#src/io/atomic.ts";
import { gzip } from "#src/io/gzip.ts";

/** Compression that is worth its time: the level above takes twice as long for four percent. */
const LEVEL = 4;

/** Pieces of fewer bytes are packed sooner than they are looked up. */
const SMALL = 1 << 15;

const inThread = promisify(deflateRaw);

export interface PackStore {
  /** A part of a stream of raw deflate (RFC 1951), to which others may be added; packed by another thread. */
  deflated(bytes: Uint8Array): Promise<Uint8Array>;
  /** Gzip, at once. */
  gzipped(bytes: Uint8Array): Uint8Array;
  /** Forgets every piece that was not asked for. */
  prune(): void;
}

/** @param folder in which packed pieces are kept between builds; without one, none is */
export function createPackStore(folder?: string): PackStore {
  const used = new Set<string>();
  const keyOf = (kind: string, bytes: Uint8Array): string => {
    const key = createHash("sha1").update(`${kind} ${LEVEL} `).update(bytes).digest("hex");
    used.add(key);
    return key;
  };
  const kept = (key: string): Uint8Array | undefined => {
    const path = folder && join(folder, key);
    return path !== undefined && existsSync(path) ? readFileSync(path) : undefined;
  };
  const keep = (key: string, packed: Uint8Array): Uint8Array => {
    if (folder !== undefined) writeAtomic(join(folder, key), packed);
    return packed;
  };
  return {
    async deflated(bytes) {
      const key = keyOf("deflate", bytes);
      // Ends at a whole byte, and not with the mark of the last block.
      const options = { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH };
      return kept(key) ?? keep(key, await inThread(bytes, options));
    },
    gzipped(bytes) {
      if (bytes.length < SMALL) return gzip(bytes, LEVEL);
      const key = keyOf("gzip", bytes);
      return kept(key) ?? keep(key, gzip(bytes, LEVEL));
    },
    prune() {
      if (folder === undefined || !existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}
