/** Suite `ingest`: reading and parsing, set by set, against truth and floors. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { measureBylines } from "./bylines.ts";
import { measureEncodings } from "./encodings.ts";
import { measureHazards } from "./hazards.ts";
import { measureNasty } from "./nasty.ts";
import { measureAggregators, measureNews, measureRobust } from "./pages.ts";
import { measurePlain } from "./plain.ts";
import { measureExports, measureSgml } from "./records.ts";
import { measureSeedlike } from "./seedlike.ts";
import type { Score } from "./tally.ts";

type Measure = (dir: string) => Promise<Score[]> | Score[];

/** Sets in the order of the table, each in the folder of its name. */
const SETS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["exports", measureExports],
  ["ant_sgml", measureSgml],
  ["aj2022_txt", (dir) => measurePlain("aj2022_txt", dir)],
  ["hespress2022_txt", (dir) => measurePlain("hespress2022_txt", dir)],
  ["seedlike", (dir) => measureSeedlike("seedlike", dir)],
  ["aj_pastes", (dir) => measureSeedlike("aj_pastes", dir)],
  ["encodings", measureEncodings],
  ["real_hazards", measureHazards],
  ["nasty", measureNasty],
  ["html_news", measureNews],
  ["html_robust", measureRobust],
  ["html_aggregators", measureAggregators],
  ["bylines", measureBylines],
]);

/** Set → measure → the least score that is accepted. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The floors kept under version control: a change cannot lower quality in silence. */
export function readFloors(): Floors {
  const file = new URL("../../../tests/eval/floors.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Floors;
}

/**
 * Measures the sets that `data` holds (below `data/cases` or in it), one after the other.
 * @throws Error when it holds none
 */
export async function* measureIngest(data: string): AsyncGenerator<readonly Score[]> {
  const below = join(data, "cases");
  const cases = existsSync(below) ? below : data;
  const present = [...SETS].filter(([set]) => existsSync(join(cases, set)));
  if (present.length === 0) {
    throw new Error(`${cases} holds none of the sets ${[...SETS.keys()].join(", ")}`);
  }
  for (const [set, measure] of present) yield await measure(join(cases, set));
}

/** Two scores that print alike are alike. */
const PRECISION = 0.0005;

/** Below its floor, or below what the neighbour measured beside it reaches. */
export function belowFloor({ set, measure, score, beside }: Score, floors: Floors): boolean {
  const floor = Math.max(floors[set]?.[measure] ?? 0, beside?.score ?? 0);
  return score < floor - PRECISION;
}

/** One row of the table: set, measure, n, score, floor. */
export function formatScore(score: Score, floors: Floors): string {
  const { set, measure, n, beside } = score;
  const floor = floors[set]?.[measure];
  const columns = [
    set.padEnd(17),
    measure.padEnd(26),
    String(n).padStart(6),
    score.score.toFixed(3).padStart(7),
    (floor?.toFixed(3) ?? "–").padStart(7),
    beside === undefined ? "" : `  ${beside.name} ${beside.score.toFixed(3)}`,
    belowFloor(score, floors) ? "  BELOW FLOOR" : "",
  ];
  return columns.join(" ").trimEnd();
}
