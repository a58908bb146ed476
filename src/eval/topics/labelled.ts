/** Articles whose outlet says what they are about. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Article } from "#src/article.ts";
import { sha256 } from "#src/markdown/identity.ts";
import { convertFile, inputsOf, readTruth } from "../ingest/convert-file.ts";
import { MAPPING } from "./mapping.ts";

export interface Labelled {
  readonly article: Article;
  /** Slug of the subject. */
  readonly subject: string;
  /** `aj2022_txt/jazeera-culture-0000`. */
  readonly name: string;
  /** Short hash of the file. */
  readonly hash: string;
}

const truth = z.object({
  category: z.string().nullish(),
  exact_duplicate_of: z.string().nullish(),
});

/**
 * The articles of every set that has categories, in the order of sets and names; copies of another are
 * left out.
 * @throws Error when there is no such set, or a category is not in the mapping
 */
export async function readLabelled(data: string): Promise<Labelled[]> {
  const below = join(data, "cases");
  const cases = existsSync(below) ? below : data;
  const sets = Object.keys(MAPPING).filter((set) => existsSync(join(cases, set)));
  if (sets.length === 0)
    throw new Error(`${cases} holds none of ${Object.keys(MAPPING).join(", ")}`);
  const found: Labelled[] = [];
  for (const set of sets) {
    const inputs = inputsOf(join(cases, set));
    for (const [name, value] of Object.entries(readTruth(join(cases, set)))) {
      const { category, exact_duplicate_of: twin } = truth.parse(value);
      const subject = subjectOf(set, category ?? "", name);
      const path = inputs.get(name);
      if (subject === undefined || path === undefined || twin) continue;
      const [article] = (await convertFile(path)).articles;
      if (article === undefined || article.blocks.length === 0) continue;
      const hash = sha256(readFileSync(path)).slice(0, 8);
      found.push({ article, subject, name: `${set}/${name}`, hash });
    }
  }
  return found;
}

function subjectOf(set: string, category: string, name: string): string | undefined {
  const categories = MAPPING[set] ?? {};
  if (!(category in categories)) throw new Error(`${set}/${name}: no mapping for "${category}"`);
  return categories[category];
}

/** One in so many articles of each subject is kept for testing. */
const TEST_SHARE = 4;

/** The articles to learn from: of each subject all but every fourth in the order of hashes. */
export function forTraining(articles: readonly Labelled[]): Labelled[] {
  const seen = new Map<string, number>();
  const test = new Set<Labelled>();
  for (const one of [...articles].sort((a, b) => (a.hash < b.hash ? -1 : 1))) {
    const number = seen.get(one.subject) ?? 0;
    seen.set(one.subject, number + 1);
    if (number % TEST_SHARE === TEST_SHARE - 1) test.add(one);
  }
  return articles.filter((one) => !test.has(one));
}
