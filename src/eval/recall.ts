/**
 * Whether searching misses articles: for stems of every frequency, which of the articles that have
 * them a look-up gives back. What they are is counted over the documents themselves, without index.
 */
import { unpackList } from "#src/search/article-lists.ts";
import type { SearchDocument } from "#src/search/document.ts";
import type { Engine } from "#src/search/engine.ts";
import { createIndexAnalyser, learnProclitics } from "#src/search/index-analyser.ts";

/** Stems of a frequency: how many articles have them, and how many of those were found. */
export interface Recall {
  readonly group: "frequent" | "middling" | "rare";
  readonly stems: number;
  readonly articles: number;
  readonly found: number;
  /** Stems of which an article is missing, with the numbers of found and all articles. */
  readonly missing: readonly (readonly [stem: string, found: number, articles: number])[];
}

/** Stems of a group. */
const STEMS = 60;
/** A stem in two articles is rare; one in a single article is as often a slip of the pen. */
const RARE = 2;

/** @param documents all that the engine's index was built of */
export async function oneTermRecall(
  documents: readonly SearchDocument[],
  engine: Engine,
  stems = STEMS,
): Promise<Recall[]> {
  const truth = articlesByStem(documents);
  const order = [...truth].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const rare = order.filter(([, articles]) => articles.length === RARE);
  // Halfway, on the scale of their frequency, between the commonest and the rarest.
  const halfway = Math.sqrt(RARE * (order[0]?.[1].length ?? 0));
  const middle = order.findIndex(([, articles]) => articles.length <= halfway);
  const ids = await idsByKey(engine);
  const measure = async (group: Recall["group"], chosen: typeof order): Promise<Recall> => {
    const missing: [string, number, number][] = [];
    let articles = 0;
    let found = 0;
    for (const [stem, having] of chosen) {
      const { matches } = await engine.stem(stem);
      const answered = new Set([...matches.keys()].map((key) => ids[key]));
      const right = having.filter((id) => answered.has(id)).length;
      articles += having.length;
      found += right;
      if (right < having.length) missing.push([stem, right, having.length]);
    }
    return { group, stems: chosen.length, articles, found, missing };
  };
  return [
    await measure("frequent", order.slice(0, stems)),
    await measure("middling", order.slice(Math.max(0, middle), middle + stems)),
    await measure("rare", spread(rare, stems)),
  ];
}

function articlesByStem(documents: readonly SearchDocument[]): Map<string, string[]> {
  const analyser = createIndexAnalyser(learnProclitics(documents));
  for (const document of documents) analyser.analyse(document);
  const ids = documents.map(({ id }) => id);
  return new Map(
    [...analyser.stems()].map(([stem, list]) => [
      stem,
      unpackList(list).map((number) => ids[number] ?? ""),
    ]),
  );
}

/** Ids of all articles, by their number in the archive. */
async function idsByKey(engine: Engine): Promise<string[]> {
  const ids: string[] = [];
  for (let key = 0; key < engine.articles; key += 1) ids.push((await engine.card(key)).id);
  return ids;
}

/** Some of a list, at equal distances. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, count);
}

/** Share of the articles that were found. */
export const recallOf = ({ found, articles }: Recall): number =>
  articles === 0 ? 1 : found / articles;

/** One line a group. */
export function formatRecall(recall: Recall): string {
  const { group, stems, articles, found, missing } = recall;
  const examples = missing.slice(0, 5).map(([stem, some, all]) => `${stem} ${some}/${all}`);
  return [
    `${group.padEnd(8)} ${stems} stems, ${found} of ${articles} articles: ${recallOf(recall).toFixed(5)}`,
    ...(examples.length > 0 ? [`missing: ${examples.join(", ")}`] : []),
  ].join("; ");
}
