/**
 * Test collections: documents, queries and which documents answer them.
 *
 * - `search/news_queries.jsonl` over the articles of `saudi-news-net/*.zip` listed in
 *   `search/news_ids_10k.json`; id `n00000` is the number of a record over all files in name order.
 * - every pair `search/X_docs.jsonl`, `search/X_queries.jsonl`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readCorpus } from "#src/bench/corpus.ts";
import type { SearchDocument } from "#src/search/document.ts";

export interface Collection {
  readonly name: string;
  documents(): Promise<SearchDocument[]>;
  readonly queries: readonly EvalQuery[];
}

export type EvalQuery = z.infer<typeof querySchema>;

const querySchema = z.object({
  qid: z.string(),
  cls: z.string(),
  query: z.string(),
  rel: z.record(z.string(), z.number()),
});
const documentSchema = z.object({ id: z.string(), title: z.string().nullish(), text: z.string() });
const recordSchema = z.object({
  source: z.string().nullish(),
  date_extracted: z.string().nullish(),
  title: z.string().nullish(),
  content: z.string().nullish(),
});

/** @throws Error naming the file that is missing or not as expected */
export function findCollections(dataDir: string): Collection[] {
  const dir = join(dataDir, "search");
  if (!existsSync(dir))
    throw new Error(`${dir} is not there: --data names the folder that holds search/`);
  const collections: Collection[] = [];
  const newsIds = join(dir, "news_ids_10k.json");
  if (existsSync(newsIds)) {
    const ids = new Set(z.array(z.string()).parse(JSON.parse(readFileSync(newsIds, "utf8"))));
    collections.push({
      name: "news",
      documents: () => newsDocuments(join(dataDir, "saudi-news-net"), ids),
      queries: readLines(join(dir, "news_queries.jsonl"), querySchema),
    });
  }
  for (const file of readdirSync(dir).sort()) {
    const name = /^(.+)_docs\.jsonl$/.exec(file)?.[1];
    if (name === undefined) continue;
    collections.push({
      name,
      documents: async () =>
        readLines(join(dir, file), documentSchema).map(({ id, title, text }) =>
          document(id, title ?? "", text),
        ),
      queries: readLines(join(dir, `${name}_queries.jsonl`), querySchema),
    });
  }
  return collections;
}

/** The records of the archives in name order, numbered over all; those whose id is asked for. */
export async function newsDocuments(
  dir: string,
  ids?: ReadonlySet<string>,
): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  let number = 0;
  for await (const { records } of readCorpus(dir)) {
    for (const record of records) {
      const id = `n${String(number).padStart(5, "0")}`;
      number += 1;
      if (ids !== undefined && !ids.has(id)) continue;
      const { title, content, source, date_extracted } = recordSchema.parse(record);
      documents.push({
        ...document(id, title ?? "", content ?? ""),
        ...(source && { publisher: source }),
        ...(date_extracted && { collected: date_extracted.slice(0, 10) }),
      });
    }
  }
  return documents;
}

function document(id: string, title: string, text: string): SearchDocument {
  const paragraphs = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line, i) => ({ id: `p${i + 1}`, text: line }));
  return { id, title, tags: [], paragraphs };
}

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${path}:${i + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}
