/** The Markdown files that are already there: what the converter must know of each to find it again. */
import { readdirSync, readFileSync, rmSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { StoredArticle } from "#src/article.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import type { Message, Report } from "#src/message.ts";
import { isLeftover } from "./atomic.ts";

export interface Known {
  readonly id: string;
  /** Path below the output folder, with `/`. */
  readonly file: string;
  readonly recordSha256: string;
  readonly rawPath: string;
  readonly root?: string;
  /** Its raw file holds one article. */
  readonly single: boolean;
  readonly url?: string;
  /** How many fields a person changed. */
  readonly edited: number;
  /** The file cannot be read as an article: nothing is done to it until a person has repaired it. */
  readonly broken?: true;
  /** Size and time of the file when this was noted. */
  readonly size: number;
  readonly time: number;
  /** From what the converter last made it or found it up to date; see `cache.ts`. */
  readonly stamp?: string;
  /** What was found in the record then. */
  readonly messages?: readonly Message[];
}

/**
 * Reads the output folder. A file whose size and time are those of its `remembered` entry is not
 * opened. Temporary files of a killed run are removed unless `dryRun`.
 */
export function readKnown(
  out: string,
  remembered: ReadonlyMap<string, Known>,
  dryRun: boolean,
  report: Report,
): Known[] {
  const known: Known[] = [];
  for (const { file, stats } of markdownFiles(out, "", dryRun)) {
    const entry = remembered.get(file);
    const same = entry !== undefined && entry.size === stats.size && entry.time === stats.mtimeMs;
    known.push(same ? entry : readOne(out, file, stats, report));
  }
  return withoutTwins(known, out, report);
}

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
  const text = readFileSync(path, "utf8");
  const { article, messages } = parseArticle(text, path);
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
    edited: article.edited.length,
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

/** Of two files with one id the converter knows the first; the site refuses both until one is gone. */
function withoutTwins(known: readonly Known[], out: string, report: Report): Known[] {
  const byId = new Map<string, Known>();
  for (const entry of known) {
    const first = byId.get(entry.id);
    if (first === undefined) byId.set(entry.id, entry);
    else
      report({
        rule: "duplicate-id",
        severity: "error",
        path: join(out, entry.file),
        found: `the id of ${join(out, first.file)}`,
        expected: "an id in one file only",
        advice: "remove one of the two files",
      });
  }
  return [...byId.values()];
}
