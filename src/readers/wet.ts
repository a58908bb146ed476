/** WET, the texts of a web crawl (commoncrawl.org): an article a page, with all that stood around it. */
import { decode } from "#src/decode/decode.ts";
import type { RawRecord } from "#src/record.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";

export const wet: Reader = {
  format: "wet",
  extensions: ["wet"],
  binary: true,
  streams: true,
  sniff(head, path) {
    if (/\.wet(?:\.gz)?$/i.test(path)) return 1;
    return /^WARC\/\d/.test(head) && /^WARC-Type: conversion\r?$/im.test(head) ? 1 : 0;
  },
  read,
};

async function* read(input: ReaderInput, context: ReaderContext): AsyncGenerator<RawRecord> {
  let index = -1;
  for await (const record of warcRecords(input, context.report)) {
    // What stands before the texts describes the crawl.
    if (record.headers["warc-type"] !== "conversion") continue;
    index += 1;
    const article = articleOf(record, input.path);
    if (article !== undefined) yield { ...article, index };
    else
      context.report({
        rule: "record-empty",
        severity: "warning",
        path: input.path,
        found: `record ${record.number}, ${record.headers["warc-target-uri"] ?? "(no address)"}: no text`,
        advice: "no article was made of it",
      });
  }
}

function articleOf({ headers, content }: WarcRecord, path: string): RawRecord | undefined {
  const { text, encoding, changes } = decode(content, path);
  if (text.trim() === "") return undefined;
  const language = headers["warc-identified-content-language"];
  const url = headers["warc-target-uri"]?.replace(/^<|>$/g, "");
  const collected = headers["warc-date"];
  const fields = {
    ...(url === undefined ? {} : { url }),
    ...(collected === undefined ? {} : { collected }),
    text,
    rest: language === undefined ? {} : { "warc-identified-content-language": language },
  };
  return { format: "wet", line: 1, source: text, fields, encoding, changes };
}
