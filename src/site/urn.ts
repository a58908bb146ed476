import { createHash } from "node:crypto";

/**
 * A name that an article or feed keeps wherever the site moves: a UUID (RFC 9562, version 8) made of
 * the SHA-256 of `text`.
 */
export function urn(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
