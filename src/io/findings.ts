/** What a run found: every finding counted, the first ones of each rule kept. */
import type { Message, Report } from "#src/message.ts";

export interface Findings {
  readonly report: Report;
  /** In the order in which they were made; of each rule and severity the first hundreds. */
  readonly messages: readonly Message[];
  /** All of them. */
  readonly counts: readonly FindingCount[];
}

export interface FindingCount {
  readonly rule: string;
  readonly severity: Message["severity"];
  readonly count: number;
}

/** Findings of one rule and severity that are kept. */
const MOST_KEPT = 500;

/** @param pass where each finding goes as it is made. */
export function createFindings(pass: Report = () => {}): Findings {
  const messages: Message[] = [];
  const counts = new Map<string, { rule: string; severity: Message["severity"]; count: number }>();
  function report(message: Message): void {
    pass(message);
    const { rule, severity } = message;
    const key = `${severity} ${rule}`;
    const sum = counts.get(key) ?? { rule, severity, count: 0 };
    sum.count += 1;
    counts.set(key, sum);
    if (sum.count <= MOST_KEPT) messages.push(message);
  }
  return {
    ...{ report, messages },
    get counts() {
      return [...counts.values()];
    },
  };
}
