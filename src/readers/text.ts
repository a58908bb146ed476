/** Plain text: one article a file, its first line the headline. */
import type { RawRecord } from "#src/record.ts";
import { extensionOf, type Reader, type ReaderInput } from "./reader.ts";

/** How binary files begin that may lie among articles under any name: PDF, zip, PNG, GIF, JPEG, RTF. */
const NOT_TEXT = /^(?:%PDF-|PK\p{Cc}|.PNG\r|GIF8|.{6}(?:JFIF|Exif)|\{\\rtf)/su;

export const text: Reader = {
  format: "text",
  extensions: ["txt", "text"],
  sniff(head, path) {
    if (NOT_TEXT.test(head)) return 0;
    const extension = extensionOf(path);
    if (text.extensions.includes(extension)) return 0.6;
    // A name without an extension says nothing, one with an unknown extension says "not text".
    return extension === "" ? 0.3 : 0;
  },
  read,
};

function* read({ decoded }: ReaderInput): Generator<RawRecord> {
  yield {
    format: "text",
    line: 1,
    source: decoded.text,
    fields: { text: decoded.text, rest: {} },
  };
}
