/** One record of a run: matched, handed on unless its article is up to date, counted. */
import { shortHash } from "#src/markdown/digest.ts";
import { sha256 } from "#src/markdown/identity.ts";
import type { Message, Report } from "#src/message.ts";
import type { Ledger } from "./ledger.ts";
import type { Job, Made } from "./make-one.ts";
import type { Matcher } from "./match.ts";
import type { FoundRecord } from "./read-records.ts";

export interface Run {
  readonly matcher: Matcher;
  /** Changes whenever code or settings do. */
  readonly fingerprint: string;
  readonly report: Report;
  readonly counts: Counts;
  /** The archive as it is by now. */
  readonly ledger: Ledger;
}

export interface Counts {
  found: number;
  written: number;
  unchanged: number;
  kept: number;
  duplicates: number;
  refused: number;
}

/** The file system takes nothing more: going on would only fail again. */
export class Stop extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
const FATAL = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO", "EMFILE", "ENFILE"]);

/**
 * @param last whether every other record has been seen.
 * @returns what is left to do; `later` when the record has to be asked about again at the end;
 * undefined when all is done.
 */
export function takeRecord(run: Run, found: FoundRecord, last: boolean): Job | "later" | undefined {
  const { record, file, ordinal, origin } = found;
  const { counts } = run;
  const recordSha256 = sha256(record.source);
  const match = run.matcher.match(file, record, recordSha256, last);
  if (match.kind === "later") return "later";
  counts.found += 1;
  const place = { path: file.shown, line: record.line };
  if (match.kind === "duplicate") {
    counts.duplicates += 1;
    run.report({ ...place, ...sameRecord(match.id) });
    return undefined;
  }
  if (match.kind === "new" && match.shared) run.report({ ...place, ...sharedIdentity(match.id) });
  const entry = match.kind === "existing" ? match.known : undefined;
  if (entry?.broken) {
    counts.refused += 1;
    run.report(refused(place, `its file ${entry.file} cannot be read and was left as it is`));
    return undefined;
  }
  const parts = [run.fingerprint, origin.sha256, file.root ?? "", file.path, ordinal];
  const stamp = shortHash(parts.join("\0"));
  if (entry !== undefined && entry.stamp === stamp) {
    counts[entry.edited > 0 ? "kept" : "unchanged"] += 1;
    for (const message of entry.messages ?? []) run.report(message);
    return undefined;
  }
  const { path, shown, root } = file;
  return {
    // Nothing but its hash is asked of the source any more, and another thread need not be sent it.
    record: { ...record, source: "" },
    origin: { ...origin, recordSha256 },
    stamp,
    file: { path, shown, ...(root === undefined ? {} : { root }) },
    ...(match.kind === "existing"
      ? { id: match.known.id, known: match.known, row: match.row }
      : { id: match.id }),
  };
}

/**
 * Counts and reports what a job came to.
 * @throws Stop when nothing can be written any more.
 */
export function concludeJob(run: Run, job: Job, { outcome, messages }: Made): void {
  for (const message of messages) run.report(message);
  if (outcome.kind === "refused") {
    run.counts.refused += 1;
    const { fault, code } = outcome;
    run.report(refused({ path: job.file.shown, line: job.record.line }, fault));
    if (code !== undefined && FATAL.has(code)) throw new Stop(code, fault);
    return;
  }
  run.counts[outcome.kind] += 1;
  if (job.row === undefined) run.ledger.add(outcome.known);
  else run.ledger.set(job.row, outcome.known);
}

type Place = Pick<Message, "path" | "line">;
type Finding = Omit<Message, "path" | "line">;

const refused = (place: Place, found: string): Message => ({
  ...place,
  rule: "record-refused",
  severity: "error",
  found,
});

const sameRecord = (id: string): Finding => ({
  rule: "duplicate-record",
  severity: "info",
  found: `the same record as article ${id}`,
  advice: "one article was made of the two",
});

const sharedIdentity = (id: string): Finding => ({
  rule: "shared-identity",
  severity: "warning",
  found: `the address or id of another record, with a different text; it became article ${id}`,
  expected: "an address or id of its own",
});
