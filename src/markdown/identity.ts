/** Which article a record is: ids that are given once and kept for ever. */
import { hash } from "node:crypto";
import type { RawRecord } from "#src/record.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 65 bits: a chance of one in 10^8 that two of a million articles meet. */
const LENGTH = 13;
const SUFFIX = 4;

/** Hex SHA-256 of a text or of bytes. */
export const sha256 = (data: string | Uint8Array): string => hash("sha256", data, "hex");

/**
 * The id of a record when it enters the archive: from its own address, else from its source's own
 * identifier (within its outlet), else from its content.
 * @param recordSha256 of `record.source`.
 */
export function identify(record: RawRecord, recordSha256: string): string {
  const { url, id, publisher } = record.fields;
  if (url) return base32(`url:${url}`, LENGTH);
  if (id) return base32(`id:${publisher ?? ""}:${id}`, LENGTH);
  return base32(`record:${recordSha256}`, LENGTH);
}

/** The id of another record with the same identity and a different text: the first id and a suffix. */
export function withSuffix(id: string, recordSha256: string): string {
  return id + base32(recordSha256, SUFFIX);
}

/** The identity that an id stands for, without a suffix. */
export function identityOf(id: string): string {
  return id.slice(0, LENGTH);
}

/** The first characters of a text's SHA-256 in Crockford base32, lower case. */
function base32(text: string, length: number): string {
  const bytes = hash("sha256", text, "buffer");
  let out = "";
  let bits = 0;
  let held = 0;
  for (let i = 0; out.length < length; i += 1) {
    held = ((held << 8) | (bytes[i] ?? 0)) & 0xfff;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += ALPHABET[(held >>> bits) & 31];
    }
  }
  return out;
}
