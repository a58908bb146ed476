/** The suites of `npm run eval`: one line each here, one module each beside this one. */
import type { Report } from "#src/message.ts";
import { belowFloor, formatScore, measureIngest, readFloors } from "./ingest/suite.ts";
import { belowFloors, evaluateSearch, formatFailure, formatQuality } from "./search.ts";

export interface SuiteOptions {
  /** Folder of the data. */
  readonly data: string;
  /** Print single failures too. */
  readonly failures: boolean;
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
  ["search", { about: "known articles, found by what people type", run: runSearch }],
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

async function runSearch({ data, failures, print, report }: SuiteOptions): Promise<boolean> {
  const floors = readFloors();
  let held = true;
  for await (const result of evaluateSearch(data, report)) {
    print(formatQuality(result));
    if (failures) for (const failure of result.failures) print(formatFailure(failure));
    for (const sentence of belowFloors(result, floors)) {
      print(sentence);
      held = false;
    }
  }
  return held;
}
