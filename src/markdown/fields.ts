/**
 * The front matter, one row a key, in the order in which it is written: key, property of the
 * article, shape. Reading, writing, digests and merging all go by this table.
 */
import { parseEdtf } from "#src/arabic/edtf.ts";
import { STATUSES, type StoredArticle, TAG_KINDS } from "#src/article.ts";
import { choice, count, dictionary, flag, group, listOf, type Shape, text } from "./shapes.ts";

/** Properties of a stored article that are keys of its front matter. */
export type Property = Exclude<keyof StoredArticle, "body" | "edited" | "path">;

export interface Field {
  readonly key: string;
  readonly property: Property;
  readonly shape: Shape<unknown>;
  /** A file without it is in error. */
  readonly required: boolean;
  /** What the property holds when the key is absent; undefined: no such property. */
  readonly absent: unknown;
  /** Whether the converter writes it from the raw article and so keeps a digest of it. */
  readonly digested: boolean;
}

/** Crockford base32 in lower case. */
export const ID = /^[0-9a-hjkmnp-tv-z]{10,64}$/;

const TIME = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

const line = text();
const filled = text("a text that is not empty", (value) => value.trim() !== "");
const date = text(
  "a date that exists, such as 2016, 2016-02 or 2016-02-19",
  (value) => parseEdtf(value) !== undefined,
);
const time = text("a time such as 14:05:00+03:00", (value) => TIME.test(value));
const id = text("an id of 10 or more characters 0-9 a-z without i, l, o, u", (v) => ID.test(v));
const sha256 = text("64 hexadecimal digits", (value) => /^[0-9a-f]{64}$/.test(value));
const address = text("an address that begins with https:// or http://", (value) =>
  /^https?:\/\/\S+$/i.test(value),
);
/** BCP 47 as `check` has it: no language has a code of more than three letters. */
const language = text("a language tag such as ar or en", (value) =>
  /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(value),
);

/** `title:1f9k2m3p body:…`: one line, so that a diff of an article shows one line of it. */
const digest: Shape<Readonly<Record<string, string>>> = {
  read: (tree, at, fail) => {
    const entries = typeof tree === "string" ? tree.split(" ").filter(Boolean) : undefined;
    if (!entries?.every((entry) => /^[a-z_]+:[0-9a-z]{8}$/.test(entry)))
      return fail({
        at,
        found: "something else",
        expected: "the line as the converter wrote it",
        advice: "restore it, or delete the key: every field then counts as edited by a person",
      });
    return Object.fromEntries(entries.map((entry) => entry.split(":") as [string, string]));
  },
  write: (value) =>
    ` "${Object.entries(value)
      .map((entry) => entry.join(":"))
      .join(" ")}"`,
};

const must = <T>(key: string, shape: Shape<T>) => ({ key, shape, optional: false }) as const;
const may = <T>(key: string, shape: Shape<T>) => ({ key, shape, optional: true }) as const;

const evidence = group<{ quote: string; rule: string }>({
  quote: must("quote", line),
  rule: must("rule", line),
});
const tag = group<StoredArticle["tags"][number]>({
  name: must("name", filled),
  kind: must("kind", choice(TAG_KINDS)),
  rule: may("rule", filled),
});
const caption = group<StoredArticle["captions"][number]>({
  text: must("text", line),
  lang: must("lang", language),
  alt: may("alt", group({ text: must("text", line), lang: must("lang", language) })),
  credit: may("credit", line),
  photographer: may("photographer", line),
  agency: may("agency", line),
  archive: may("archive", flag),
  date: may("date", date),
  src: may("src", line),
});
const raw = group<StoredArticle["raw"]>({
  path: must("path", filled),
  root: may("root", filled),
  record: may("record", count),
  sha256: must("sha256", sha256),
  recordSha256: must("record_sha256", sha256),
  format: must("format", filled),
  encoding: must("encoding", filled),
});

interface Options {
  readonly required?: true;
  readonly absent?: unknown;
  readonly digested?: false;
}

function field<P extends Property>(
  key: string,
  property: P,
  shape: Shape<NonNullable<StoredArticle[P]>>,
  { required, absent, digested }: Options = {},
): Field {
  return {
    key,
    property,
    shape: shape as Shape<unknown>,
    required: required ?? false,
    absent,
    digested: digested ?? true,
  };
}

const NONE: readonly never[] = Object.freeze([]);
const EMPTY: Readonly<Record<string, never>> = Object.freeze({});

export const FIELDS: readonly Field[] = [
  field("id", "id", id, { required: true, digested: false }),
  field("kicker", "kicker", line),
  field("title", "title", filled, { required: true }),
  field("standfirst", "standfirst", line),
  field("date", "date", date),
  field("time", "time", time),
  field("date_basis", "dateBasis", choice(["stated", "inferred", "edited"])),
  field("date_evidence", "dateEvidence", listOf(evidence)),
  field("modified", "modified", date),
  field("collected", "collected", date),
  field("added", "added", date, { required: true, digested: false }),
  field("byline", "byline", listOf(filled), { absent: NONE }),
  field("dateline", "dateline", line),
  field("publisher", "publisher", line),
  field("agencies", "agencies", listOf(filled), { absent: NONE }),
  field("section", "section", line),
  field("keywords", "keywords", listOf(filled), { absent: NONE }),
  field("tags", "tags", listOf(tag), { absent: NONE }),
  field("captions", "captions", listOf(caption), { absent: NONE }),
  field("language", "language", language, { absent: "ar" }),
  field("url", "url", address),
  field("archived_url", "archivedUrl", address),
  field("rights", "rights", line),
  field("status", "status", choice(STATUSES), { absent: "public" }),
  field("duplicate_of", "duplicateOf", id),
  field("related", "related", listOf(id)),
  field("source_fields", "sourceFields", dictionary(line), { absent: EMPTY }),
  field("raw", "raw", raw, { required: true }),
  field("changes", "changes", dictionary(count), { absent: EMPTY }),
  field("digest", "digest", digest, { absent: EMPTY, digested: false }),
];

/** The same rows by key. */
export const FIELD_BY_KEY: ReadonlyMap<string, Field> = new Map(
  FIELDS.map((row) => [row.key, row]),
);

/** Whether a value counts as "not there": undefined, an empty list or an empty group. */
export function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== "object") return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}
