/**
 * Nothing lost, proved from end to end: each raw record is read again, and every letter of it looked
 * for in the text of the built page, in front matter, and in what was judged not to be the article.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { StoredArticle } from "#src/article.ts";
import { readKnown } from "#src/io/known.ts";
import { createMatcher } from "#src/io/match.ts";
import { type FoundRecord, readRecords } from "#src/io/read-records.ts";
import { readUtf8 } from "#src/io/utf8-file.ts";
import { walk } from "#src/io/walk.ts";
import { sha256 } from "#src/markdown/identity.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import type { Message, Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import type { Settings } from "#src/settings.ts";
import { accountOf, firstNotShown, isShownWhole, shownBody } from "./article.ts";
import { readArticlePage } from "./article-page.ts";
import { lettersOf } from "./letters.ts";
import { originOfLines } from "./raw-lines.ts";

export interface FidelityOptions {
  readonly raw: string;
  readonly articles: string;
  readonly site: string;
  readonly fields: Settings["fields"];
  readonly report: Report;
}

export interface FidelitySummary {
  /** Articles whose every letter was looked for. */
  checked: number;
  /** Articles that a person has edited: their letters are the person's. */
  edited: number;
  /** Records with the text of another one: one article was made of the two. */
  duplicates: number;
  /** Records of which no article can be made, as convert says too. */
  refused: number;
  /** Letters of the raw records, and where they are. */
  letters: number;
  body: number;
  fields: number;
  noise: number;
  changes: number;
  /** Articles with something missing, or without a page. */
  faults: number;
  /** Of those checked: read from the raw text itself. */
  fromRawText: number;
}

/** Fields that hold a record's letters: a person who edits one has the say over them. */
const HOLDS_LETTERS = new Set(
  "title kicker standfirst section keywords url archived_url rights source_fields captions body".split(
    " ",
  ),
);

/** Checks every article whose raw file is below `raw`. Each fault is reported as an error. */
export async function checkFidelity(options: FidelityOptions): Promise<FidelitySummary> {
  const { raw, articles, fields, report } = options;
  const sum: FidelitySummary = {
    ...{ checked: 0, edited: 0, duplicates: 0, refused: 0, faults: 0, fromRawText: 0 },
    ...{ letters: 0, body: 0, fields: 0, noise: 0, changes: 0 },
  };
  const tell = (fault: Fault | undefined) => {
    if (fault === undefined) return;
    sum.faults += 1;
    report({ severity: "error", ...fault });
  };
  const matcher = createMatcher(readKnown(articles, () => undefined, true, report));
  const hooks = {
    fields,
    report: () => {},
    onRefused: () => {
      sum.refused += 1;
    },
    onDamaged: () => {},
  };
  for (const file of walk([raw], resolve("content/raw"), () => {}).files) {
    for await (const found of readRecords(file, hooks)) {
      const { record, file: inner } = found;
      const match = matcher.match(inner, record, sha256(record.source), false);
      if (match.kind === "duplicate") sum.duplicates += 1;
      else if (match.kind === "existing")
        tell(checkOne(found, join(articles, match.known.file), options, sum));
      else tell({ ...notConverted, path: inner.shown, line: record.line });
    }
  }
  return sum;
}

type Fault = Omit<Message, "severity">;

function checkOne(
  { record }: FoundRecord,
  path: string,
  { site }: FidelityOptions,
  sum: FidelitySummary,
): Fault | undefined {
  const { text, fault } = readUtf8(path);
  const { article } = parseArticle(text, path);
  if (article === undefined || fault !== undefined) return { ...unreadable, path };
  if (article.edited.some((field) => HOLDS_LETTERS.has(field))) {
    sum.edited += 1;
    return undefined;
  }
  const pagePath = join(site, "articles", article.id, "index.html");
  const page = readPage(pagePath);
  const whole = isShownWhole(article);
  if (whole && page === undefined) return { ...noPage, path: pagePath };
  const account = accountOf(record, article, shownBody(article, whole ? page : undefined));
  const { missing, ...found } = account;
  sum.checked += 1;
  if (originOfLines(record.format) === "raw text") sum.fromRawText += 1;
  for (const place of ["body", "fields", "noise", "changes"] as const) {
    sum[place] += found[place];
    sum.letters += found[place];
  }
  for (const line of missing) sum.letters += lettersOf(line).length;
  const [first] = missing;
  if (first !== undefined) return lost(article, record, first, pagePath);
  const hidden = whole && page !== undefined ? firstNotShown(article, page) : undefined;
  return hidden === undefined ? undefined : { ...stale(article, hidden), path: pagePath };
}

function readPage(path: string) {
  try {
    return readArticlePage(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

const quoted = (text: string): string =>
  JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);

const lost = ({ title, raw }: StoredArticle, record: RawRecord, line: string, path: string) => ({
  rule: "letters-missing",
  path,
  found: `${quoted(title)}: ${quoted(line)} of ${raw.path}:${record.line} is nowhere, or not whole`,
  expected: "every letter of the raw record on the page, in a field or among what was left out",
  advice: "build the site again; if it stays, please report it",
});

const stale = ({ title }: StoredArticle, text: string) => ({
  rule: "text-not-shown",
  found: `${quoted(title)}: the page does not show ${quoted(text)} as its Markdown has it`,
  expected: "the page of this Markdown",
  advice: "run npm run build",
});

const notConverted = {
  rule: "not-converted",
  found: "a record of which there is no article, or an older one",
  expected: "an article for each record",
  advice: "run npm run convert, which says why where there can be none",
};
const unreadable = {
  rule: "article-unreadable",
  found: "a file that cannot be read as an article",
};
const noPage = {
  rule: "page-missing",
  found: "no page with the text of this article",
  expected: "a page for each article",
  advice: "run npm run build",
};
