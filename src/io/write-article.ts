/** One record's article into its Markdown file: merged with what a person made of it, and proved. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Article, StoredArticle } from "#src/article.ts";
import { formatArticle } from "#src/markdown/format.ts";
import { leftOutOf } from "#src/markdown/left-out.ts";
import { type FreshArticle, mergeArticle, outdatedEdits } from "#src/markdown/merge.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { faultOfBody, faultOfFile } from "#src/markdown/proof.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { writeAtomic } from "./atomic.ts";
import { describe } from "./known.ts";
import type { Known } from "./ledger.ts";
import { readUtf8 } from "./utf8-file.ts";

export type Outcome =
  | {
      readonly kind: "written" | "unchanged" | "kept";
      readonly known: Known;
      /** Edited fields of which the raw article now says something else. */
      readonly outdated: readonly string[];
    }
  | { readonly kind: "refused"; readonly fault: string };

export interface WriteOptions {
  readonly out: string;
  readonly dryRun: boolean;
  readonly today: string;
  /** Write what was judged not to be the article at the end of its file. */
  readonly keepNoise: boolean;
}

/**
 * @param id for a new article.
 * @param known the file it already has.
 * @throws what the file system throws when it cannot be written.
 */
export function writeArticle(
  article: Article,
  id: string,
  known: Known | undefined,
  { out, dryRun, today, keepNoise }: WriteOptions,
): Outcome {
  const file = known?.file ?? freeFile(out, article.raw.path, id);
  const path = join(out, file);
  const body = toMarkdown(article.blocks);
  const bodyFault = faultOfBody(body, article.blocks);
  if (bodyFault !== undefined) return { kind: "refused", fault: bodyFault };

  let existing: StoredArticle | undefined;
  if (known !== undefined) {
    // Read now: what was known of it may be older than a person's last edit.
    const { text: before, fault: unreadable } = readUtf8(path);
    existing = unreadable === undefined ? parseArticle(before, path).article : undefined;
    if (existing === undefined)
      return { kind: "refused", fault: `${path} cannot be read and was left as it is` };
  }
  const fresh = freshArticle(article, { id, added: today, body, path, keepNoise });
  const merged = mergeArticle(existing, fresh);
  const outdated = existing === undefined ? [] : outdatedEdits(existing, fresh);
  const text = formatArticle(merged);
  const fault = faultOfFile(text, merged);
  if (fault !== undefined) return { kind: "refused", fault };

  if (existing !== undefined && formatArticle(existing) === text) {
    const known = describe(merged, file, statSync(path));
    return { kind: known.edited > 0 ? "kept" : "unchanged", known, outdated };
  }
  if (!dryRun) writeAtomic(path, text);
  const stats = dryRun ? { size: 0, mtimeMs: -1 } : statSync(path);
  return { kind: "written", known: describe(merged, file, stats), outdated };
}

interface Place {
  readonly id: string;
  readonly added: string;
  readonly body: string;
  readonly path: string;
  readonly keepNoise: boolean;
}

/** An article as front matter holds it: status is a person's word, an address one that can be opened. */
function freshArticle(article: Article, { keepNoise, ...place }: Place): FreshArticle {
  const { blocks, url, archivedUrl, ...rest } = article;
  const junk: Record<string, string> = {};
  const fresh: Record<string, unknown> = { ...rest, ...place, status: "public" };
  for (const [key, property, value] of [
    ["url", "url", url],
    ["archived_url", "archivedUrl", archivedUrl],
  ] as const) {
    if (value === undefined) continue;
    if (/^https?:\/\/\S+$/i.test(value)) fresh[property] = value;
    else junk[key] = value;
  }
  const leftOut = keepNoise ? leftOutOf(article.sourceFields) : undefined;
  if (leftOut !== undefined) fresh["leftOut"] = leftOut;
  fresh["sourceFields"] = { ...article.sourceFields, ...junk };
  return fresh as unknown as FreshArticle;
}

/**
 * The place of a new article: the folder of its raw file, its id, a number when a person's file is
 * there. A file that has the id already was written by a thread that ended before it could say so.
 */
function freeFile(out: string, rawPath: string, id: string): string {
  const folder = dirname(rawPath);
  const base = folder === "." ? id : `${folder}/${id}`;
  let file = `${base}.md`;
  for (let n = 2; isTaken(join(out, file), id); n += 1) file = `${base}-${n}.md`;
  return file;
}

const isTaken = (path: string, id: string): boolean =>
  existsSync(path) && !readFileSync(path, "utf8").startsWith(`---\nid: "${id}"\n`);
