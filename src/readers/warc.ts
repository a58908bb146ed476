/** WARC (ISO 28500), plain or with each record gzipped: an article an HTML response with status 200. */
import { addChanges } from "#src/arabic/clean.ts";
import { decode } from "#src/decode/decode.ts";
import type { Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { readPage } from "./html.ts";
import { decodePage } from "./html-charset.ts";
import { type HttpResponse, parseHttpResponse } from "./http-response.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";

export const warc: Reader = {
  format: "warc",
  extensions: ["warc"],
  binary: true,
  streams: true,
  sniff: (head, path) =>
    /^WARC\/\d+\.\d+\r?\n[\w-]+:/.test(head) || /\.warc(?:\.gz)?$/i.test(path) ? 1 : 0,
  read,
};

async function* read(input: ReaderInput, context: ReaderContext): AsyncGenerator<RawRecord> {
  let index = -1;
  for await (const record of warcRecords(input, context.report)) {
    const { headers, content, number } = record;
    const type = headers["warc-type"];
    if (type !== "response" && type !== "resource") continue;
    const response = pageOf(type, headers, content, { path: input.path, number }, context.report);
    if (response === undefined) continue;
    index += 1;
    const page = response.body;
    const header = response.headers["content-type"];
    const decoded = decodePage(decode(page, input.path), page, header);
    for (const message of decoded.messages) {
      const { line: _, ...rest } = message;
      context.report({ ...rest, found: `record ${number}: ${message.found}` });
    }
    const [article] = readPage({ ...input, decoded, bytes: page }, context, {
      ...(headers["warc-target-uri"] === undefined
        ? {}
        : { url: headers["warc-target-uri"].replace(/^<|>$/g, "") }),
      ...(headers["warc-date"] === undefined ? {} : { collected: headers["warc-date"] }),
    });
    if (article === undefined) continue;
    const changes = addChanges(decoded.changes, article.changes ?? {});
    yield { ...article, format: "warc", index, encoding: decoded.encoding, changes };
  }
}

/** The HTML of a record; undefined, with a message, for what is no page. */
function pageOf(
  type: string,
  headers: WarcRecord["headers"],
  content: Buffer,
  { path, number }: { readonly path: string; readonly number: number },
  report: Report,
): HttpResponse | undefined {
  const address = headers["warc-target-uri"] ?? "";
  const refuse = (found: string, expected: string): undefined => {
    report({
      rule: "web-archive-record",
      severity: "info",
      path,
      found: `record ${number}, ${address}: ${found}`,
      expected,
      advice: "no article was made of it",
    });
    return undefined;
  };
  let response: HttpResponse;
  try {
    response =
      type === "resource"
        ? { status: 200, headers: { "content-type": headers["content-type"] ?? "" }, body: content }
        : parseHttpResponse(content);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), "a body that unpacks");
  }
  if (response.status !== 200) return refuse(`status ${response.status}`, "status 200");
  const media = response.headers["content-type"] ?? "";
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(media)) {
    return refuse(media === "" ? "no content type" : media, "text/html");
  }
  return response;
}
