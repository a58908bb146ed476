/** Measures search: builds each collection's index and asks every query the way the page does. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "#src/message.ts";
import { type SearchDocument, sourceOf } from "#src/search/document.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import { openIndex } from "#src/search/open-index.ts";
import { search } from "#src/search/search.ts";
import { articleUrl } from "#src/site/urls.ts";
import { type Collection, findCollections } from "./collections.ts";
import type { Floors } from "./ingest/suite.ts";
import { byGroup, type Outcome, type Quality } from "./metrics.ts";

const DEPTH = 10;

export interface CollectionResult {
  readonly collection: string;
  readonly articles: number;
  /** Class of query → quality; `overall` last. */
  readonly quality: ReadonlyMap<string, Quality>;
  /** Queries that were not answered right at rank one, for `--verbose`. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly group: string;
  readonly query: string;
  readonly rank: number | undefined;
  readonly ids: readonly string[];
}

/** Yields each collection as it is done. @throws Error when data are missing or no index can be built */
export async function* evaluateSearch(
  dataDir: string,
  report: Report,
): AsyncGenerator<CollectionResult> {
  for (const collection of findCollections(dataDir))
    yield await evaluateCollection(collection, report);
}

async function evaluateCollection(
  collection: Collection,
  report: Report,
): Promise<CollectionResult> {
  const dir = await mkdtemp(join(tmpdir(), "warraq-eval-"));
  try {
    const documents = await collection.documents();
    const { articles } = await indexArchive(documents.map(sourceOf), { outDir: dir, report });
    const outcomes = await answer(collection, documents, dir);
    return {
      collection: collection.name,
      articles,
      quality: byGroup(outcomes),
      failures: outcomes.flatMap(failure),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

interface Answered extends Outcome {
  readonly query: string;
}

async function answer(
  collection: Collection,
  documents: readonly SearchDocument[],
  dir: string,
): Promise<Answered[]> {
  const texts = new Map(documents.map(({ id, paragraphs }) => [articleUrl(id), paragraphs]));
  const engine = await openIndex(dir, {
    root: "/",
    text: async (url) => texts.get(url) ?? [],
  });
  const outcomes: Answered[] = [];
  for (const { cls, query, rel } of collection.queries) {
    const { ranked } = await search(query, engine);
    const ids: string[] = [];
    for (const { key } of ranked.slice(0, DEPTH)) ids.push((await engine.card(key)).id);
    outcomes.push({ group: cls, query, ids, relevant: rel });
  }
  return outcomes;
}

function failure({ group, query, ids, relevant }: Answered): Failure[] {
  const at = ids.findIndex((id) => (relevant[id] ?? 0) > 0);
  return at === 0 ? [] : [{ group, query, rank: at < 0 ? undefined : at + 1, ids }];
}

/** The figures as a table in plain text, one line a class. */
export function formatQuality({ collection, articles, quality }: CollectionResult): string {
  const width = Math.max(...[...quality.keys()].map((name) => name.length), 10);
  const rows = [...quality].map(([name, q]) =>
    [
      name.padEnd(width),
      String(q.n).padStart(6),
      ...[q.success1, q.recall10, q.mrr10, q.ndcg10, q.zero].map((x) => x.toFixed(3).padStart(7)),
    ].join(" "),
  );
  const head = `${"class".padEnd(width)}      n     S@1    R@10     MRR    nDCG    zero`;
  return [`${collection}: ${articles} articles`, head, ...rows].join("\n");
}

/** A query that was not answered right at rank one: class, rank or -, what was typed, what came. */
export const formatFailure = ({ group, query, rank, ids }: Failure): string =>
  [group, rank ?? "-", query, ids.slice(0, 3).join(" ")].join("\t");

/** What lies below its floor in the whole of a collection, one sentence each. */
export function belowFloors({ collection, quality }: CollectionResult, floors: Floors): string[] {
  const overall = quality.get("overall");
  if (overall === undefined) return [];
  const { success1, recall10, mrr10, zero } = overall;
  const reached = { "S@1": success1, "R@10": recall10, MRR: mrr10, answered: 1 - zero };
  return Object.entries(reached).flatMap(([measure, value]) => {
    const floor = floors[collection]?.[measure] ?? 0;
    return value < floor
      ? [`${collection}: ${measure} ${value.toFixed(3)} is below its floor of ${floor}`]
      : [];
  });
}
