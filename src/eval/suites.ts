/** The suites of `npm run eval`: one line each here, one module each beside this one. */
import type { Report } from "#src/message.ts";
import { evaluateSearch, formatFailure, formatQuality } from "./search.ts";

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
  run(options: SuiteOptions): Promise<void>;
}

export const SUITES: ReadonlyMap<string, Suite> = new Map([
  ["search", { about: "known articles, found by what people type", run: runSearch }],
]);

async function runSearch({ data, failures, print, report }: SuiteOptions): Promise<void> {
  for await (const result of evaluateSearch(data, report)) {
    print(formatQuality(result));
    if (failures) for (const failure of result.failures) print(formatFailure(failure));
  }
}
