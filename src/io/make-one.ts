/** One record into its Markdown file: all that needs no other record, and so can be done beside others. */
import { join } from "node:path";
import type { Article } from "#src/article.ts";
import type { Message, Report } from "#src/message.ts";
import type { Origin } from "#src/parse/to-article.ts";
import type { RawRecord } from "#src/record.ts";
import type { Known } from "./ledger.ts";
import type { RawFile } from "./walk.ts";
import { type WriteOptions, writeArticle } from "./write-article.ts";

/** A record becomes an article: parse and enrich, pure. */
export type ToArticle = (record: RawRecord, origin: Origin, report: Report) => Article;

/** A record that is matched and whose article is not up to date. */
export interface Job {
  readonly record: RawRecord;
  readonly origin: Origin;
  readonly file: Pick<RawFile, "path" | "shown" | "root">;
  readonly id: string;
  /** The file that it already has, and its row in the ledger. */
  readonly known?: Known;
  readonly row?: number;
  readonly stamp: string;
}

export interface Made {
  readonly outcome:
    | { readonly kind: "written" | "unchanged" | "kept"; readonly known: Known }
    /** `code` of the file system where it refused. */
    | { readonly kind: "refused"; readonly fault: string; readonly code?: string };
  readonly messages: readonly Message[];
}

const editsStand = (path: string, raw: string, fields: readonly string[]): Message => ({
  rule: "edit-kept",
  severity: "warning",
  path,
  found: `${raw} has changed, and says otherwise in ${fields.join(", ")}`,
  expected: "what a person wrote",
  advice: "the edit stands; compare it with the raw article",
});

/** Never throws: what goes wrong is the outcome. */
export function makeOne(job: Job, toArticle: ToArticle, options: WriteOptions): Made {
  const { record, origin, file, id, known, stamp } = job;
  const messages: Message[] = [];
  const report: Report = (message) => {
    messages.push(message.path === file.path ? { ...message, path: file.shown } : message);
  };
  try {
    const made = toArticle(record, origin, report);
    const raw = file.root === undefined ? made.raw : { ...made.raw, root: file.root };
    const outcome = writeArticle({ ...made, raw }, id, known, options);
    if (outcome.kind === "refused") return { outcome, messages };
    if (outcome.outdated.length > 0)
      report(editsStand(join(options.out, outcome.known.file), file.shown, outcome.outdated));
    const own = messages.length > 0 ? { messages } : {};
    return { outcome: { ...outcome, known: { ...outcome.known, stamp, ...own } }, messages };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const refused = { kind: "refused", fault: message } as const;
    return { outcome: code === undefined ? refused : { ...refused, code }, messages };
  }
}
