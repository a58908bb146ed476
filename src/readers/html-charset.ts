/** The encoding that a page declares, for when its bytes alone do not settle it. */
import iconv from "iconv-lite";
import type { Decoded } from "#src/decode/decode.ts";
import { plausibility } from "#src/decode/detect.ts";
import { decodeAs } from "#src/decode/encodings.ts";

/** A declaration stands in the first kilobyte (HTML, 4.2.5.4). */
const HEAD = 2048;
const DECLARED =
  /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)|<\?xml\b[^>]*\bencoding=["']([\w-]+)/i;

/** How much worse than the likeliest encoding the declared one may read. */
const MARGIN = 0.5;

/**
 * The page in its declared encoding when the bytes left the choice open; as it was decoded when they
 * did not, for declarations are often wrong.
 * @param header value of the response's Content-Type, when there was one.
 */
export function decodePage(decoded: Decoded, bytes: Uint8Array, header = ""): Decoded {
  const unsure = decoded.messages.some(
    ({ rule, severity }) => rule === "encoding-guessed" && severity === "warning",
  );
  if (!unsure) return decoded;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const match = DECLARED.exec(head);
  const label = /charset=["']?([\w-]+)/i.exec(header)?.[1] ?? match?.[1] ?? match?.[2];
  if (label === undefined || /^utf-?8$/i.test(label) || !iconv.encodingExists(label))
    return decoded;
  const encoding = label.toLowerCase();
  const text = decodeAs(bytes, encoding);
  if (plausibility(text) < plausibility(decoded.text) - MARGIN) return decoded;
  const messages = decoded.messages.filter(({ rule }) => rule !== "encoding-guessed");
  return { ...decoded, text, encoding, messages };
}
