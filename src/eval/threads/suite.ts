/** Suite `duplicates`: groups of near duplicates against exact coefficients, and what a corpus costs. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "#src/bench/corpus.ts";
import { type Fingerprint, fingerprint } from "#src/threads/fingerprint.ts";
import { copyGroups } from "#src/threads/groups.ts";
import { hashText } from "#src/threads/hash.ts";
import { relatedArticles } from "#src/threads/related.ts";
import { similarPairs } from "#src/threads/similar-pairs.ts";
import { createTextReader } from "#src/threads/text-reader.ts";
import type { Score } from "../ingest/tally.ts";
import { nearPairs, pairKey } from "./truth.ts";

/** Articles compared pair by pair. */
const SAMPLE = 5000;
const SET = "duplicates";

interface Text {
  readonly title: string;
  readonly body: string;
  readonly collected: string;
}

export interface Cost {
  readonly what: string;
  readonly articles: number;
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
}

/**
 * Measures on `data/saudi-news-net`.
 * @param onCost called after each phase, peak memory being that of the process so far
 * @throws Error when it is not there
 */
export async function measureDuplicates(
  data: string,
  onCost: (cost: Cost) => void,
): Promise<Score[]> {
  const dir = join(data, "saudi-news-net");
  if (!existsSync(dir)) throw new Error(`${dir} is not there`);
  const clock = startClock(onCost);
  const prints: Fingerprint[] = [];
  const read = createTextReader();
  for await (const text of textsOf(dir)) prints.push(printOf(text, prints.length, read));
  clock("fingerprints, with reading", prints.length);
  const groups = copyGroups(prints);
  clock("duplicates", prints.length);
  const copies = new Set(groups.flatMap((group) => group.slice(1)));
  relatedArticles(
    prints.filter(({ id }) => !copies.has(id)),
    { most: 5 },
  );
  clock("related", prints.length - copies.size);
  return compare(await sampleOf(dir, prints));
}

async function* textsOf(dir: string): AsyncIterable<Text> {
  for await (const { records } of readCorpus(dir)) {
    for (const record of records) {
      const { title, content, date_extracted: day } = record as Record<string, unknown>;
      const collected = String(day ?? "").slice(0, 10);
      yield { title: String(title ?? ""), body: String(content ?? ""), collected };
    }
  }
}

const nameOf = (number: number): string => `n${String(number).padStart(5, "0")}`;

const printOf = (text: Text, number: number, read: ReturnType<typeof createTextReader>) =>
  fingerprint({ ...text, id: nameOf(number), tags: [] }, read);

/** The articles whose names have the smallest hashes, in their order. */
async function sampleOf(dir: string, prints: readonly Fingerprint[]): Promise<Text[]> {
  const byHash = prints.map((_, i) => i).sort((a, b) => hashText(nameOf(a)) - hashText(nameOf(b)));
  const chosen = new Set(byHash.slice(0, SAMPLE));
  const texts: Text[] = [];
  let number = 0;
  for await (const text of textsOf(dir)) {
    if (chosen.has(number)) texts.push(text);
    number += 1;
  }
  return texts;
}

/**
 * Detection: the pairs that are recognised. Grouping: those that stand in one group, which cannot agree
 * with the truth everywhere, since nearness does not carry over from pair to pair.
 */
export function compare(texts: readonly Text[]): Score[] {
  const truth = nearPairs(texts.map(({ body }) => body));
  const read = createTextReader();
  const prints = texts.map((text, i) => printOf(text, i, read));
  const titles = (key: string): string =>
    key
      .split(" ")
      .map((place) => texts[Number(place)]?.title ?? "")
      .join(" / ");
  const scores = (what: string, found: ReadonlySet<string>): Score[] => {
    const missed = [...truth.keys()].filter((key) => !found.has(key));
    const wrong = [...found].filter((key) => !truth.has(key));
    return [
      score(`${what} recall`, truth.size, missed, (key) => `missed: ${titles(key)}`),
      score(`${what} precision`, found.size, wrong, (key) => `not near: ${titles(key)}`),
    ];
  };
  return [
    ...scores("detection", detected(prints)),
    ...scores("grouping", within(copyGroups(prints).map((ids) => ids.map(placeOf)))),
  ];
}

const placeOf = (id: string): number => Number(id.slice(1));

/** Every pair of places within one of the lists. */
function within(lists: readonly (readonly number[])[]): Set<string> {
  const pairs = new Set<string>();
  for (const list of lists) {
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) pairs.add(pairKey(a, b));
    });
  }
  return pairs;
}

/** The pairs recognised, those of identical texts written out. */
function detected(prints: readonly Fingerprint[]): Set<string> {
  const pairs = similarPairs(prints);
  const key = ({ shingles }: Fingerprint): string => shingles.join(" ");
  const same = new Map<string, number[]>();
  prints.forEach((print, i) => {
    if (print.shingles.length > 0) same.set(key(print), [...(same.get(key(print)) ?? []), i]);
  });
  const alike = (i: number) => (prints[i] && same.get(key(prints[i]))) ?? [];
  const found = within([...same.values()]);
  for (const [a, b] of pairs) {
    for (const x of alike(a)) for (const y of alike(b)) if (x !== y) found.add(pairKey(x, y));
  }
  return found;
}

function score(
  measure: string,
  n: number,
  failed: readonly string[],
  say: (key: string) => string,
): Score {
  const right = n === 0 ? 1 : (n - failed.length) / n;
  return { set: SET, measure, n, score: right, failures: failed.map(say) };
}

function startClock(onCost: (cost: Cost) => void) {
  let wall = performance.now();
  let cpu = process.cpuUsage();
  return (what: string, articles: number): void => {
    const { user, system } = process.cpuUsage(cpu);
    onCost({
      what,
      articles,
      wall: (performance.now() - wall) / 1000,
      cpu: (user + system) / 1e6,
      peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
    });
    wall = performance.now();
    cpu = process.cpuUsage();
  };
}

export const formatCost = ({ what, articles, wall, cpu, peakMb }: Cost): string =>
  `${what}: ${articles} articles, ${wall.toFixed(1)} s, ${cpu.toFixed(1)} CPU s, peak ${peakMb.toFixed(0)} MB`;
