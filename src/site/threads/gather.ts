/** A folder of Markdown → its threads, with as little reading as the last build's memory allows. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Status } from "#src/article.ts";
import { hashOfCode } from "#src/io/cache.ts";
import { readUtf8 } from "#src/io/utf8-file.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { type Fingerprint, fingerprint } from "#src/threads/fingerprint.ts";
import { createTextReader } from "#src/threads/text-reader.ts";
import { findThreads, type ThreadOptions, type Threads } from "#src/threads/threads.ts";
import { markdownFiles } from "../load.ts";
import { readPrints, readThreads, writePrints, writeThreads } from "./store.ts";

export interface GatherOptions extends ThreadOptions {
  /** Folder of Markdown articles. */
  readonly articles: string;
  /** Status of articles whose front matter states none. */
  readonly status: Status;
  /** Folder for what the next build can use again. */
  readonly cache: string;
}

export interface Gathered extends Threads {
  /** Files whose fingerprints had to be made. */
  readonly fresh: number;
}

/** Rooms whose code decides what the threads are. */
const ROOMS = ["arabic", "markdown", "threads"];

/**
 * Reads every file; those that the last build knew by their bytes are not read as articles. Files that
 * are no articles are passed over: the build that follows reports them.
 */
export function gatherThreads(options: GatherOptions): Gathered {
  const { articles, status, cache } = options;
  const code = `${hashOfCode(ROOMS)} ${status}`;
  const files = markdownFiles(articles).map((name) => {
    const path = join(articles, name);
    return { path, hash: createHash("sha1").update(readFileSync(path)).digest("base64") };
  });
  const all = createHash("sha1").update(
    JSON.stringify([code, options.duplicates, options.related]),
  );
  for (const { hash } of files) all.update(hash);
  const key = all.digest("hex");
  const before = readThreads(cache, key);
  if (before !== undefined) return { ...before, fresh: 0 };

  const known = readPrints(cache, code);
  const prints = new Map<string, Fingerprint | undefined>();
  const read = createTextReader();
  let fresh = 0;
  for (const { path, hash } of files) {
    if (known.has(hash)) prints.set(hash, known.get(hash));
    else {
      fresh += 1;
      const { article } = parseArticle(readUtf8(path).text, path, { status });
      prints.set(hash, article && fingerprint(article, read));
    }
  }
  const present = [...prints.values()].flatMap((print) => print ?? []);
  const threads = findThreads(present, options);
  if (fresh > 0 || prints.size < known.size) writePrints(cache, code, prints);
  writeThreads(cache, key, threads);
  return { ...threads, fresh };
}
