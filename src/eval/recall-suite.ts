/** `npm run eval -- recall`: one-term recall over all news articles of the data. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "#src/message.ts";
import { sourceOf } from "#src/search/document.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import { openIndex } from "#src/search/open-index.ts";
import { newsDocuments } from "./collections.ts";
import { oneTermRecall, type Recall } from "./recall.ts";

/** Builds the index of every news article and asks it for stems of every frequency. */
export async function measureRecall(
  dataDir: string,
  report: Report,
): Promise<{ readonly articles: number; readonly recalls: readonly Recall[] }> {
  const dir = await mkdtemp(join(tmpdir(), "warraq-recall-"));
  try {
    const documents = await newsDocuments(join(dataDir, "saudi-news-net"));
    const { articles } = await indexArchive(documents.map(sourceOf), { outDir: dir, report });
    const engine = await openIndex(dir, { root: "/", text: async () => [] });
    return { articles, recalls: await oneTermRecall(documents, engine) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
