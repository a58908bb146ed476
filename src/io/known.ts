/** The Markdown files that are already there: what the converter must know of each to find it again. */
import { readdirSync, rmSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { StoredArticle } from "#src/article.ts";
import { hasOwnLeftOut } from "#src/markdown/left-out.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import type { Message, Report } from "#src/message.ts";
import { isLeftover } from "./atomic.ts";
import { duplicateId } from "./duplicate-id.ts";
import { createLedger, type Known, type Ledger } from "./ledger.ts";
import { readUtf8 } from "./utf8-file.ts";

/**
 * Reads the output folder. A file whose size and time are those that were remembered of it is not
 * opened. Temporary files of a killed run are removed unless `dryRun`. Of two files with one id the
 * converter knows the first; the site refuses both until one is gone.
 * @param remembered what the last run knew of a file.
 */
export function readKnown(
  out: string,
  remembered: (file: string) => Known | undefined,
  dryRun: boolean,
  report: Report,
): Ledger {
  const ledger = createLedger();
  for (const { file, stats } of markdownFiles(out, "", dryRun)) {
    const before = remembered(file);
    const same = before?.size === stats.size && before.time === stats.mtimeMs;
    const entry = same ? before : readOne(out, file, stats, report);
    const given = NAMED_BY_ID.exec(file)?.[1];
    if (given !== undefined && given !== entry.id && !entry.broken)
      report(changedId(join(out, file), entry.id, given));
    const [first] = ledger.find("id", entry.id);
    if (first === undefined) ledger.add(entry);
    else report(duplicateId(entry.id, join(out, file), join(out, ledger.get(first).file)));
  }
  return ledger;
}

/** The converter names a file by its article's id; whoever renames it gives it other words. */
const NAMED_BY_ID = /(?:^|\/)([0-9a-hjkmnp-tv-z]{13})(?:-\d+)?\.md$/;

const changedId = (path: string, id: string, given: string): Message => ({
  rule: "id-changed",
  severity: "warning",
  path,
  found: `the id ${id}`,
  expected: `${given}, as the file is named`,
  advice: `the article's address has changed, and links to the old one lead nowhere; put ${given} back`,
});

function* markdownFiles(
  out: string,
  below: string,
  dryRun: boolean,
): Generator<{ file: string; stats: Stats }> {
  let items: import("node:fs").Dirent[];
  try {
    items = readdirSync(join(out, below), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const file = below === "" ? item.name : `${below}/${item.name}`;
    if (item.isDirectory()) yield* markdownFiles(out, file, dryRun);
    else if (item.isFile() && item.name.endsWith(".md"))
      yield { file, stats: statSync(join(out, file)) };
    else if (isLeftover(item.name) && !dryRun) rmSync(join(out, file), { force: true });
  }
}

function readOne(out: string, file: string, stats: Stats, report: Report): Known {
  const path = join(out, file);
  const { text, fault } = readUtf8(path);
  const { article, messages } =
    fault === undefined ? parseArticle(text, path) : { article: undefined, messages: [fault] };
  for (const message of messages) report(message);
  return article === undefined ? guess(text, file, stats) : describe(article, file, stats);
}

/** What is known of an article that stands in `file`. */
export function describe(
  article: StoredArticle,
  file: string,
  stats: { readonly size: number; readonly mtimeMs: number },
): Known {
  const { raw, url } = article;
  return {
    id: article.id,
    file,
    recordSha256: raw.recordSha256,
    rawPath: raw.path,
    ...(raw.root === undefined ? {} : { root: raw.root }),
    single: raw.record === undefined,
    ...(url === undefined ? {} : { url }),
    edited: article.edited.length + (hasOwnLeftOut(article) ? 1 : 0),
    size: stats.size,
    time: stats.mtimeMs,
  };
}

/** A file that cannot be read still has an id and an origin, as far as its lines show them. */
function guess(text: string, file: string, stats: Stats): Known {
  const find = (pattern: RegExp) => pattern.exec(text)?.[1];
  const name = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  const root = find(/^ {2}root: "(.+)"$/m);
  return {
    id: find(/^id:\s*["']?([0-9a-z]{10,})/m) ?? name,
    file,
    recordSha256: find(/record_sha256:\s*["']?([0-9a-f]{64})/) ?? "",
    rawPath: find(/^ {2}path: "(.+)"$/m) ?? "",
    ...(root === undefined ? {} : { root }),
    single: !/^ {2}record:/m.test(text),
    edited: 1,
    broken: true,
    size: stats.size,
    time: -1,
  };
}
