/** Measures search: builds each collection's index and asks every query the way the page does. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "#src/message.ts";
import { type SearchDocument, sourceOf } from "#src/search/document.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import { openIndex } from "#src/search/open-index.ts";
import type { Reach } from "#src/search/scope.ts";
import { search } from "#src/search/search.ts";
import { articleUrl } from "#src/site/urls.ts";
import { type EvalQuery, findCollections } from "./collections.ts";
import type { Floors } from "./ingest/suite.ts";
import { byGroup, type Outcome, type Quality } from "./metrics.ts";
import { PEERS } from "./peers/peer.ts";

const DEPTH = 10;
/** Bundles are kept here, so that a change of ranking does not cost an index. */
const CACHE = join(".cache", "eval");

export interface SearchEvalOptions {
  /** Only these classes of queries. */
  readonly classes?: readonly string[];
  /** Every so many queries of a class only. */
  readonly every?: number;
  /** Ask other search engines too. */
  readonly peers?: boolean;
  /** How far a query reaches; all bundles unless told otherwise. */
  readonly reach?: Reach;
}

export interface CollectionResult {
  readonly collection: string;
  /** Another search engine, where it is not ours. */
  readonly peer?: string;
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
  { classes, every = 1, peers = false, reach = "all" }: SearchEvalOptions = {},
): AsyncGenerator<CollectionResult> {
  for (const collection of findCollections(dataDir)) {
    const queries = sample(collection.queries, classes, every);
    if (queries.length === 0) continue;
    const documents = await collection.documents();
    const result = (outcomes: readonly Answered[], peer?: string): CollectionResult => ({
      collection: collection.name,
      ...(peer !== undefined && { peer }),
      articles: documents.length,
      quality: byGroup(outcomes),
      failures: outcomes.flatMap(failure),
    });
    yield result(await ask(queries, documents, { name: collection.name, reach, report }));
    for (const [name, create] of peers ? PEERS : []) {
      const peer = await create(documents);
      const outcomes: Answered[] = [];
      for (const { cls, query, rel } of queries)
        outcomes.push({ group: cls, query, ids: await peer.answer(query, DEPTH), relevant: rel });
      await peer.close();
      yield result(outcomes, name);
    }
  }
}

/** Every so many queries of each class. */
function sample(
  queries: readonly EvalQuery[],
  classes: readonly string[] | undefined,
  every: number,
): EvalQuery[] {
  const seen = new Map<string, number>();
  return queries.filter(({ cls }) => {
    const before = seen.get(cls) ?? 0;
    seen.set(cls, before + 1);
    return before % every === 0 && (classes === undefined || classes.includes(cls));
  });
}

/** Builds the index, or takes the bundles of an earlier run, and asks. */
async function ask(
  queries: readonly EvalQuery[],
  documents: readonly SearchDocument[],
  { name, reach, report }: { name: string; reach: Reach; report: Report },
): Promise<Answered[]> {
  const dir = await mkdtemp(join(tmpdir(), "warraq-eval-"));
  try {
    const cache = join(CACHE, name);
    await indexArchive(documents.map(sourceOf), { outDir: dir, cache, report });
    return await answer(queries, documents, dir, reach);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

interface Answered extends Outcome {
  readonly query: string;
}

async function answer(
  queries: readonly EvalQuery[],
  documents: readonly SearchDocument[],
  dir: string,
  reach: Reach,
): Promise<Answered[]> {
  const texts = new Map(documents.map(({ id, paragraphs }) => [articleUrl(id), paragraphs]));
  const engine = await openIndex(dir, {
    root: "/",
    text: async (url) => texts.get(url) ?? [],
  });
  const outcomes: Answered[] = [];
  for (const { cls, query, rel } of queries) {
    const { ranked } = await search(query, engine, { reach });
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
export function formatQuality({ collection, peer, articles, quality }: CollectionResult): string {
  const width = Math.max(...[...quality.keys()].map((name) => name.length), 10);
  const rows = [...quality].map(([name, q]) =>
    [
      name.padEnd(width),
      String(q.n).padStart(6),
      ...[q.success1, q.recall10, q.mrr10, q.ndcg10, q.zero].map((x) => x.toFixed(3).padStart(7)),
    ].join(" "),
  );
  const head = `${"class".padEnd(width)}      n     S@1    R@10     MRR    nDCG    zero`;
  const title = `${collection}: ${articles} articles${peer === undefined ? "" : `, ${peer}`}`;
  return [title, head, ...rows].join("\n");
}

/** A query that was not answered right at rank one: class, rank or -, what was typed, what came. */
export const formatFailure = ({ group, query, rank, ids }: Failure): string =>
  [group, rank ?? "-", query, ids.slice(0, 3).join(" ")].join("\t");

/** Which measure of `Quality` a floor is for. */
const MEASURES: ReadonlyMap<string, (quality: Quality) => number> = new Map([
  ["S@1", ({ success1 }) => success1],
  ["R@10", ({ recall10 }) => recall10],
  ["MRR", ({ mrr10 }) => mrr10],
  ["answered", ({ zero }) => 1 - zero],
]);

/**
 * What lies below its floor, one sentence each. A floor is for a whole collection (`MRR`) or for one
 * class of its queries (`typo1 R@10`).
 */
export function belowFloors({ collection, quality }: CollectionResult, floors: Floors): string[] {
  return Object.entries(floors[collection] ?? {}).flatMap(([name, floor]) => {
    const space = name.lastIndexOf(" ");
    const reached = quality.get(space < 0 ? "overall" : name.slice(0, space));
    const value = reached && MEASURES.get(name.slice(space + 1))?.(reached);
    return value !== undefined && value < floor
      ? [`${collection}: ${name} ${value.toFixed(3)} is below its floor of ${floor}`]
      : [];
  });
}
