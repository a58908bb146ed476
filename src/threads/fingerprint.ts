/** What duplicates and related articles are found by: little enough to keep for a whole archive. */
import type { StoredArticle } from "#src/article.ts";
import { hashText } from "./hash.ts";
import { bandsOf } from "./min-hash.ts";
import { shinglesOf } from "./shingles.ts";
import type { TextReader } from "./text-reader.ts";

export interface Fingerprint {
  readonly id: string;
  /** Full EDTF day of publication or else of collection; empty when neither is known to the day. */
  readonly day: string;
  /** Sorts by the stated time of publication; empty when none is stated. */
  readonly stated: string;
  /** Words of the text. */
  readonly length: number;
  /** The article is shown nowhere, and takes part only in the search for copies that are. */
  readonly withdrawn?: true;
  /** Pinned by a person. */
  readonly duplicateOf?: string;
  readonly related?: readonly string[];
  /** Ascending. */
  readonly shingles: Uint32Array;
  readonly bands: Uint32Array;
  /** Stems and tags, ascending, and how often each counts. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
}

/** How often a word of the title counts, and a tag. */
const IN_TITLE = 3;
const AS_TAG = 4;

/** What a fingerprint is made of. */
export type Subject = Pick<
  StoredArticle,
  | "id"
  | "title"
  | "body"
  | "date"
  | "time"
  | "dateBasis"
  | "collected"
  | "tags"
  | "duplicateOf"
  | "related"
> &
  Partial<Pick<StoredArticle, "status">>;

export function fingerprint(article: Subject, read: TextReader): Fingerprint {
  const { words, stems } = read(withoutMarks(article.body));
  const counts = new Map<number, number>();
  const count = (term: number, times: number) => counts.set(term, (counts.get(term) ?? 0) + times);
  for (const stem of stems) count(stem, 1);
  for (const stem of read(article.title).stems) count(stem, IN_TITLE);
  for (const { kind, name } of article.tags) count(hashText(`${kind}:${name}`), AS_TAG);
  const terms = Uint32Array.from(counts.keys()).sort();
  const shingles = shinglesOf(words);
  return {
    id: article.id,
    day: dayOf(article),
    stated: statedTime(article),
    length: words.length,
    ...(article.status === "withdrawn" && { withdrawn: true }),
    ...(article.duplicateOf !== undefined && { duplicateOf: article.duplicateOf }),
    ...(article.related !== undefined && { related: article.related }),
    shingles,
    bands: bandsOf(shingles),
    terms,
    counts: Uint8Array.from(terms, (term) => Math.min(255, counts.get(term) ?? 0)),
  };
}

/** Figure lines and the addresses of links are no words of the article; other Markdown has no letters. */
const withoutMarks = (body: string): string =>
  body.replace(/^::figure\{\d+\}$/gm, "").replace(/\]\([^)\s]*\)/g, "]");

function dayOf({ date, collected }: Subject): string {
  const day = (date ?? collected ?? "").replace("?", "");
  return day.length === 10 ? day : "";
}

/** A day or time that is not known stands at the end of its month, year or day. */
function statedTime({ date, time, dateBasis }: Subject): string {
  if (date === undefined || dateBasis === "inferred" || date.endsWith("?")) return "";
  return date.length === 10 ? `${date}T${time ?? "~"}` : `${date}~`;
}
