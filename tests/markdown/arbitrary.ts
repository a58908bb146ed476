import fc from "fast-check";
import type { Block, StoredArticle } from "#src/article.ts";
import { digestOf } from "#src/markdown/digest.ts";

/** Pieces that mean something to Markdown or YAML, among plain Arabic and Latin words. */
const PIECES = [
  ..."\\`*_~<>&[]()#+-=|:!{}\"'.,1239 \t\u00a0\u2028\u200f\u0640",
  ...["ك", "لام", "قال", "word", "\n", "  ", "    ", "1. ", "12) ", "- ", "* ", "+ ", "> ", "# "],
  ...["## ", "---", "===", "***", "___", "```", "~~~", "~~", "::figure{1}", "[a](b)", "![a](b)"],
  ...[
    "[a]: /b",
    "<b>",
    "</p>",
    "<!--",
    "&amp;",
    "&#10;",
    "&nbsp;",
    "http://a.b",
    "\\\n",
    "\r",
    "؟",
  ],
  ...["|-|", "😀", "é", "null", "true", "~", "%", "@", "0x1f", "::figure{1}", "_ل_"],
] as const;

export const hazard = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((parts) => parts.join(""));

/** Any text but what Markdown cannot hold: NUL, halves of surrogate pairs, vertical tabs at an edge. */
const anyText = fc
  .string({ unit: "binary", maxLength: 40 })
  .map((text) => text.replaceAll(/[\0\v]/g, "").replace(/\p{Surrogate}/gu, ""));

export const text = fc.oneof(hazard, anyText);
const filled = text.filter((value) => value.trim() !== "");

export const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((value) => ({ type: "paragraph", text: value }) as const),
  text.map((value) => ({ type: "heading", text: value }) as const),
  fc.array(text, { minLength: 1, maxLength: 4 }).map((items) => ({ type: "list", items }) as const),
  fc
    .tuple(fc.nat(2000), fc.array(text, { minLength: 1, maxLength: 4 }))
    .map(([start, items]) => ({ type: "list", start, items }) as const),
  fc
    .array(text, { minLength: 1, maxLength: 4 })
    .map((lines) => ({ type: "quote", lines }) as const),
  fc.integer({ min: 1, max: 99 }).map((n) => ({ type: "figure", n }) as const),
);

const day = fc.constantFrom("2016", "2016-02", "2016-02-29", "2015-07-21?", "1999-12-31");
const hex = fc.string({
  unit: fc.constantFrom(..."0123456789abcdef"),
  minLength: 64,
  maxLength: 64,
});
const id = fc.constantFrom("0123456789abc", "zyxwvtsrqpnm0", "aaaaaaaaaa");
const address = fc.constantFrom("https://example.org/a?b=1#c", "http://xn--mgbh0fb.example/ا");
const language = fc.constantFrom("ar", "en", "fr-CA");
const key = fc
  .oneof(text, fc.constantFrom("constructor", "toString", "yes", "null", "a: b", "- x", "#", "1"))
  .filter((value) => value !== "__proto__");

const caption = fc.record(
  {
    text,
    lang: language,
    alt: fc.record({ text, lang: language }),
    credit: filled,
    photographer: filled,
    agency: filled,
    archive: fc.boolean(),
    date: day,
    src: filled,
  },
  { requiredKeys: ["text", "lang"] },
);

const fields = fc.record(
  {
    id,
    title: filled,
    kicker: filled,
    standfirst: filled,
    date: day,
    time: fc.constantFrom("14:05", "14:05:00+03:00", "00:00Z"),
    dateBasis: fc.constantFrom("stated", "inferred"),
    dateEvidence: fc.array(fc.record({ quote: text, rule: text }), { minLength: 1, maxLength: 2 }),
    modified: day,
    collected: day,
    added: day,
    byline: fc.array(filled, { maxLength: 2 }),
    dateline: filled,
    publisher: filled,
    agencies: fc.array(filled, { maxLength: 2 }),
    section: filled,
    keywords: fc.array(filled, { maxLength: 2 }),
    tags: fc.array(
      fc.record(
        {
          name: filled,
          kind: fc.constantFrom("place", "person", "organisation", "topic"),
          rule: filled,
        },
        { requiredKeys: ["name", "kind"] },
      ),
      { maxLength: 2 },
    ),
    captions: fc.array(caption, { maxLength: 2 }),
    language,
    url: address,
    archivedUrl: address,
    rights: filled,
    status: fc.constantFrom("public", "noindex", "excerpt", "withdrawn"),
    duplicateOf: id,
    related: fc.array(id, { minLength: 1, maxLength: 2 }),
    sourceFields: fc.dictionary(key, text, { maxKeys: 3, noNullPrototype: true }),
    raw: fc.record(
      {
        path: filled,
        root: filled,
        record: fc.nat(),
        sha256: hex,
        recordSha256: hex,
        format: fc.constantFrom("text", "json"),
        encoding: fc.constantFrom("utf-8", "windows-1256"),
      },
      { requiredKeys: ["path", "sha256", "recordSha256", "format", "encoding"] },
    ),
    changes: fc.dictionary(fc.constantFrom("line-ends", "soft-hyphens"), fc.nat(), {
      noNullPrototype: true,
    }),
    body: text.map((value) => value.replace(/\r\n?/g, "\n").replace(/^\s+|\s+$/g, "")),
  },
  {
    requiredKeys: [
      ...(["id", "title", "added", "byline", "agencies", "keywords", "tags", "captions"] as const),
      ...(["language", "status", "sourceFields", "raw", "changes", "body"] as const),
    ],
  },
);

/** A stored article as the converter would write it. */
export const article: fc.Arbitrary<StoredArticle> = fields.map((values) => ({
  ...values,
  digest: digestOf(values),
  edited: [],
  path: "a/b.md",
}));
