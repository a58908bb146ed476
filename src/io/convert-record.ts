/** One record of a run: matched, made into an article unless that was done before, written, counted. */
import type { Article } from "#src/article.ts";
import { shortHash } from "#src/markdown/digest.ts";
import { sha256 } from "#src/markdown/identity.ts";
import type { Message, Report } from "#src/message.ts";
import type { Origin } from "#src/parse/to-article.ts";
import type { RawRecord } from "#src/record.ts";
import type { Known, Ledger } from "./ledger.ts";
import type { Matcher } from "./match.ts";
import type { FoundRecord } from "./read-records.ts";
import { type WriteOptions, writeArticle } from "./write-article.ts";

/** A record becomes an article: parse and enrich, pure. */
export type ToArticle = (record: RawRecord, origin: Origin, report: Report) => Article;

export interface Run extends WriteOptions {
  readonly matcher: Matcher;
  readonly toArticle: ToArticle;
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
 * @returns false when the record has to be asked about again at the end.
 * @throws Stop when nothing can be written any more.
 */
export function convertRecord(run: Run, found: FoundRecord, last: boolean): boolean {
  const { record, file, ordinal, origin } = found;
  const { counts } = run;
  const match = run.matcher.match(file, record, sha256(record.source), last);
  if (match.kind === "later") return false;
  counts.found += 1;
  const place = { path: file.shown, line: record.line };
  const refuse = (fault: string) => {
    counts.refused += 1;
    run.report({ ...place, rule: "record-refused", severity: "error", found: fault });
    return true;
  };
  if (match.kind === "duplicate") {
    counts.duplicates += 1;
    run.report({ ...place, ...sameRecord(match.id) });
    return true;
  }
  if (match.kind === "new" && match.shared) run.report({ ...place, ...sharedIdentity(match.id) });
  const entry = match.kind === "existing" ? match.known : undefined;
  if (entry?.broken) return refuse(`its file ${entry.file} cannot be read and was left as it is`);

  const parts = [run.fingerprint, origin.sha256, file.root ?? "", file.path, ordinal];
  const stamp = shortHash(parts.join("\0"));
  if (entry !== undefined && entry.stamp === stamp) {
    counts[entry.edited > 0 ? "kept" : "unchanged"] += 1;
    for (const message of entry.messages ?? []) run.report(message);
    return true;
  }
  const own: Message[] = [];
  const report: Report = (message) => {
    const shown = message.path === file.path ? { ...message, path: file.shown } : message;
    own.push(shown);
    run.report(shown);
  };
  try {
    const made = run.toArticle(record, origin, report);
    const raw = file.root === undefined ? made.raw : { ...made.raw, root: file.root };
    const id = match.kind === "existing" ? match.known.id : match.id;
    const outcome = writeArticle({ ...made, raw }, id, entry, run);
    if (outcome.kind === "refused") return refuse(outcome.fault);
    counts[outcome.kind] += 1;
    const messages = own.length > 0 ? { messages: own } : {};
    const now: Known = { ...outcome.known, stamp, ...messages };
    if (match.kind === "existing") run.ledger.set(match.row, now);
    else run.ledger.add(now);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    refuse(message);
    if (code !== undefined && FATAL.has(code)) throw new Stop(code, message);
  }
  return true;
}

type Finding = Omit<Message, "path" | "line">;

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
