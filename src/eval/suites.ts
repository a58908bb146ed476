/** The suites of `npm run eval`: one line each here, one module each beside this one. */
import type { Report } from "#src/message.ts";
import { measureDates } from "./dates/suite.ts";
import { belowFloor, formatScore, measureIngest, readFloors } from "./ingest/suite.ts";
import { formatRecall, recallOf } from "./recall.ts";
import { measureRecall } from "./recall-suite.ts";
import {
  belowFloors,
  evaluateSearch,
  formatFailure,
  formatQuality,
  type SearchEvalOptions,
} from "./search.ts";
import { formatNameScore, measureTags, NAME_HEADER } from "./tags/suite.ts";
import { formatCost, measureDuplicates } from "./threads/suite.ts";
import { readLabelled } from "./topics/labelled.ts";
import { CLASS_HEADER, formatClass, measureTopics } from "./topics/suite.ts";
import { measureVectors } from "./vectors.ts";

export interface SuiteOptions {
  /** Folder of the data. */
  readonly data: string;
  /** Print single failures too. */
  readonly failures: boolean;
  /** What the suite of searching takes besides. */
  readonly search: SearchEvalOptions;
  readonly print: (text: string) => void;
  readonly report: Report;
}

export interface Suite {
  readonly about: string;
  /** @returns whether no score lies below its floor. */
  run(options: SuiteOptions): Promise<boolean>;
}

export const SUITES: ReadonlyMap<string, Suite> = new Map([
  ["ingest", { about: "raw files read and parsed as their truth says", run: runIngest }],
  ["dates", { about: "date expressions, and days of publication worked out", run: runDates }],
  ["search", { about: "known articles, found by what people type", run: runSearch }],
  ["vectors", { about: "examples of other projects, folded and stemmed", run: runVectors }],
  ["recall", { about: "no article of a word missing from its answer", run: runRecall }],
  ["tags", { about: "people, places and organisations named in articles", run: runTags }],
  ["topics", { about: "topics of articles whose outlet gives a category", run: runTopics }],
  [
    "duplicates",
    { about: "near duplicates of a news corpus, and what they cost", run: runDuplicates },
  ],
]);

async function runIngest({ data, failures, print }: SuiteOptions): Promise<boolean> {
  const floors = readFloors();
  let held = true;
  print("set               measure                         n   score   floor");
  for await (const scores of measureIngest(data)) {
    for (const score of scores) {
      print(formatScore(score, floors));
      if (failures) for (const failure of score.failures) print(`    ${failure}`);
      held &&= !belowFloor(score, floors);
    }
  }
  return held;
}

async function runDates({ data, failures, print }: SuiteOptions): Promise<boolean> {
  const floors = readFloors();
  let held = true;
  print("set               measure                         n   score   floor");
  for await (const { scores, notes } of measureDates(data)) {
    for (const score of scores) {
      print(formatScore(score, floors));
      if (failures) for (const failure of score.failures) print(`    ${failure}`);
      held &&= !belowFloor(score, floors);
    }
    if (scores.length > 0 || failures) for (const note of notes) print(note);
  }
  return held;
}

async function runSearch(options: SuiteOptions): Promise<boolean> {
  const { data, failures, search, print, report } = options;
  const floors = readFloors();
  let held = true;
  for await (const result of evaluateSearch(data, report, search)) {
    print(formatQuality(result));
    if (failures) for (const failure of result.failures) print(formatFailure(failure));
    // Floors are for all queries, asked of our own search.
    const judged =
      result.peer === undefined && !search.classes && !search.every && search.reach === undefined;
    for (const sentence of judged ? belowFloors(result, floors) : []) {
      print(sentence);
      held = false;
    }
  }
  return held;
}

async function runVectors({ data, failures, print }: SuiteOptions): Promise<boolean> {
  const floors = readFloors();
  const scores = measureVectors(data);
  for (const score of scores) {
    print(formatScore(score, floors));
    if (failures) for (const failure of score.failures) print(`    ${failure}`);
  }
  return !scores.some((score) => belowFloor(score, floors));
}

async function runTags({ data, failures, print }: SuiteOptions): Promise<boolean> {
  const scores = measureTags(data);
  print(NAME_HEADER);
  for (const score of scores) {
    print(formatNameScore(score));
    if (failures) for (const failure of score.counts.failures) print(`    ${failure}`);
  }
  return !scores.some(({ low }) => low);
}

async function runDuplicates({ data, failures, print }: SuiteOptions): Promise<boolean> {
  const floors = readFloors();
  const scores = await measureDuplicates(data, (cost) => print(formatCost(cost)));
  for (const score of scores) {
    print(formatScore(score, floors));
    if (failures) for (const failure of score.failures) print(`    ${failure}`);
  }
  return !scores.some((score) => belowFloor(score, floors));
}

async function runTopics({ data, failures, print }: SuiteOptions): Promise<boolean> {
  const floors = readFloors();
  const { classes, scores } = measureTopics(await readLabelled(data));
  print(CLASS_HEADER);
  for (const one of classes) print(formatClass(one));
  for (const score of scores) {
    print(formatScore(score, floors));
    if (failures) for (const failure of score.failures) print(`    ${failure}`);
  }
  return !scores.some((score) => belowFloor(score, floors));
}

/** The least share of a word's articles that a look-up gives back. */
const RECALL = 0.999;

async function runRecall({ data, print, report }: SuiteOptions): Promise<boolean> {
  const { articles, recalls } = await measureRecall(data, report);
  print(`${articles} articles`);
  for (const recall of recalls) print(formatRecall(recall));
  return recalls.every((recall) => recallOf(recall) >= RECALL);
}
