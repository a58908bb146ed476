/** The raw formats that are read. A new one is a file beside this and a line here. */
import { atom } from "./atom.ts";
import { csv } from "./csv.ts";
import { html } from "./html.ts";
import { json, jsonl } from "./json.ts";
import { jsonFeed } from "./json-feed.ts";
import { mediawiki } from "./mediawiki.ts";
import { mhtml } from "./mhtml.ts";
import { newsmlG2 } from "./newsml-g2.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import type { Reader } from "./reader.ts";
import { rss } from "./rss.ts";
import { sgml } from "./sgml.ts";
import { sitemap } from "./sitemap.ts";
import { sql } from "./sql.ts";
import { tei } from "./tei.ts";
import { text } from "./text.ts";
import { warc } from "./warc.ts";
import { wet } from "./wet.ts";
import { wordpress } from "./wordpress.ts";
import { xml } from "./xml.ts";

export const READERS: readonly Reader[] = [
  jsonFeed,
  ninjs,
  json,
  jsonl,
  wordpress,
  rss,
  atom,
  nitf,
  newsmlG2,
  tei,
  mediawiki,
  sgml,
  sitemap,
  xml,
  html,
  mhtml,
  wet,
  warc,
  sql,
  csv,
  text,
];

/**
 * The reader for a file, by its content first and its name second; undefined when none fits.
 * @param head the first few thousand characters, decoded.
 */
export function chooseReader(head: string, path: string): Reader | undefined {
  let best: Reader | undefined;
  let most = 0;
  for (const reader of READERS) {
    const sure = reader.sniff(head, path);
    if (sure > most) [best, most] = [reader, sure];
  }
  return best;
}
