/** What a conversion came to. */
import type { Message } from "#src/message.ts";
import type { FindingCount } from "./findings.ts";

export interface ConvertSummary {
  /** Raw files read. */
  readonly files: number;
  /** Records found: `written + unchanged + kept + duplicates + refused`. */
  readonly found: number;
  /** Markdown files written, new or improved. */
  readonly written: number;
  /** Up to date and as the converter wrote them. */
  readonly unchanged: number;
  /** Up to date and holding a person's edits. */
  readonly kept: number;
  /** Records with the same identity and the same text as another. */
  readonly duplicates: number;
  /** Records of which no article could be made; each has a message. */
  readonly refused: number;
  /** Fields that stand as a person left them, over all articles. */
  readonly editedFields: number;
  /** Markdown files whose raw article is gone. */
  readonly gone: readonly string[];
  /** Those of them that were removed, or would be in a dry run. */
  readonly pruned: readonly string[];
  /** Errors, warnings and notes in their order; of each rule the first hundreds, see `findings.ts`. */
  readonly messages: readonly Message[];
  /** How many of each rule there are in all. */
  readonly findings: readonly FindingCount[];
  /** Why the run ended early: the disk is full or cannot be written. */
  readonly stopped?: Message;
  readonly seconds: number;
}

/** Whether the command has to say that something failed. */
export function hasFailed({ stopped, findings }: Pick<ConvertSummary, "stopped" | "findings">) {
  return stopped !== undefined || findings.some(({ severity }) => severity === "error");
}

/** Rule → number of findings of a severity, the most frequent first. */
export function countsOf(
  { findings }: Pick<ConvertSummary, "findings">,
  severity: Message["severity"],
): readonly (readonly [rule: string, count: number])[] {
  return findings
    .filter((one) => one.severity === severity)
    .map(({ rule, count }) => [rule, count] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
