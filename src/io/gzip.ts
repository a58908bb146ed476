import { gzipSync } from "node:zlib";

/** Place in the header. */
const SYSTEM = 9;

/**
 * Gzip whose bytes do not tell on which system it was made: its header names one, and 255 stands for an
 * unknown one (RFC 1952).
 */
export function gzip(content: string | Uint8Array, level: number): Buffer {
  const packed = gzipSync(content, { level });
  packed[SYSTEM] = 255;
  return packed;
}
