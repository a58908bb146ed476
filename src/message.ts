/**
 * A finding about an input: where, what was found, what was expected, what to do.
 * Pure code takes a `Report` and never prints; `io/print-report.ts` turns findings into lines.
 */
export interface Message {
  /** Stable kebab-case name of the check, for example `front-matter-key`. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  /** File the finding is about, as the person named it. */
  readonly path: string;
  /** 1-based line, when known. */
  readonly line?: number;
  /** 1-based column, when known. */
  readonly column?: number;
  /** What was found there. */
  readonly found: string;
  /** What would have been right. */
  readonly expected?: string;
  /** What the person can do about it. */
  readonly advice?: string;
}

/** @example counted(1, "article") // "1 article"; counted(3, "copy", "copies") // "3 copies" */
export const counted = (n: number, one: string, many: string = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;

/** Receives findings in the order in which they are made. */
export type Report = (message: Message) => void;

/**
 * One line for a person: `path:line:column error rule: found; expected …; advice`.
 * @example formatMessage({rule: "r", severity: "error", path: "a.txt", line: 3, found: "x"}) // "a.txt:3 error r: x"
 */
export function formatMessage(message: Message): string {
  const { severity, rule, found, expected, advice } = message;
  const parts = [found, expected && `expected ${expected}`, advice].filter(Boolean);
  return `${placeOf(message)} ${severity} ${rule}: ${parts.join("; ")}`;
}

/** Where a finding is: `path:line:column`, as far as it is known. */
export const placeOf = ({ path, line, column }: Message): string =>
  [path, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(":");
