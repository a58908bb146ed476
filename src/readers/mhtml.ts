/** MHTML (RFC 2557): a page that a browser saved with its pictures as one letter; the page is the article. */
import { addChanges } from "#src/arabic/clean.ts";
import { decode } from "#src/decode/decode.ts";
import type { RawRecord } from "#src/record.ts";
import { readPage } from "./html.ts";
import { decodePage } from "./html-charset.ts";
import { type MailPart, mailParts } from "./mail-parts.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";

/** Lines of a letter's head from the first one on, `Content-Type` among them. */
const HEAD =
  /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*(multipart\/related|text\/html)/i;
const VERSION = /^MIME-Version:/im;

export const mhtml: Reader = {
  format: "mhtml",
  extensions: ["mht", "mhtml"],
  binary: true,
  sniff: (head) => (HEAD.test(head) && VERSION.test(head) ? 1 : 0),
  read,
};

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const { headers, parts } = mailParts(input.bytes);
  const page = pageOf(parts, headers["snapshot-content-location"]);
  if (page === undefined) {
    context.report({
      rule: "web-archive-record",
      severity: "warning",
      path: input.path,
      found: `a saved page of ${parts.length} parts without one of type text/html`,
      expected: "a part that is a page",
      advice: "no article was made of it; save the page again",
    });
    return;
  }
  const { body } = page;
  const type = page.headers["content-type"];
  const decoded = decodePage(decode(body, input.path), body, type);
  for (const message of decoded.messages) context.report(message);
  const url = [page.headers["content-location"], headers["snapshot-content-location"]].find(
    (address) => /^https?:/i.test(address ?? ""),
  );
  const known = {
    ...(url === undefined ? {} : { url }),
    ...(headers["date"] === undefined ? {} : { collected: headers["date"] }),
  };
  for (const record of readPage({ ...input, decoded, bytes: body }, context, known)) {
    const changes = addChanges(decoded.changes, record.changes ?? {});
    yield { ...record, format: "mhtml", encoding: decoded.encoding, changes };
  }
}

/** The part that the letter says is the page; else the first that is one: frames come after it. */
function pageOf(parts: readonly MailPart[], address: string | undefined): MailPart | undefined {
  const pages = parts.filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? ""),
  );
  return pages.find(({ headers }) => headers["content-location"] === address) ?? pages[0];
}
