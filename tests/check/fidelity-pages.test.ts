import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { StoredArticle } from "#src/article.ts";
import { accountOf } from "#src/check/fidelity/article.ts";
import { pageLines } from "#src/check/fidelity/page-lines.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import type { RawRecord } from "#src/record.ts";
import { parse, readBytes } from "../support/parse.ts";

const PAGE = "tests/cases/html/byline-and-page-around/input.html";
const [read] = (await readBytes(readFileSync(PAGE), PAGE)).records;
if (read === undefined) throw new Error(`no record in ${PAGE}`);

const TWO_LINES = "<div$1<div>$2</div><div>$3</div></div>";

/** What is missing of the page when its article has these source fields. */
function missing(
  change: (fields: Record<string, string>) => void,
  format = "html",
  page = read,
): readonly unknown[] {
  const record: RawRecord = { ...page, format } as RawRecord;
  const { blocks, ...article } = parse(record).article;
  const sourceFields = { ...article.sourceFields };
  change(sourceFields);
  const body = toMarkdown(blocks);
  const stored = { ...article, sourceFields, body } as unknown as StoredArticle;
  return accountOf(record, stored, body).missing;
}

describe("every letter that a saved page shows is accounted for", () => {
  it.each(["html", "warc"])("finds all of them in %s", (format) => {
    expect(missing(() => {}, format)).toEqual([]);
  });

  it("misses each line of what was left out, when it is dropped", () => {
    const lines = (read.fields.rest["page_noise"] ?? "").split("\n");
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const found = missing((fields) => {
        fields["page_noise"] = lines.filter((other) => other !== line).join("\n");
      });
      expect(found, line).toEqual([line]);
    }
  });

  it("misses the byline", () => {
    const found = missing((fields) => {
      delete fields["author"];
      delete fields["byline_line"];
    });
    expect(found).toEqual(["كتب: سامي يوسف"]);
  });

  it("finds a byline that the page prints in two lines", async () => {
    const page = read.source.replace(/<p( class="byline">كتب: )(سامي) (يوسف)<.p>/, TWO_LINES);
    const [record] = (await readBytes(Buffer.from(page), PAGE)).records;
    expect(record?.fields.author).toBe("كتب: سامي يوسف");
    expect(missing(() => {}, "html", record)).toEqual([]);
  });

  it("takes the byline for the author", () => {
    const { article } = parse(read);
    expect(article.byline).toEqual(["سامي يوسف"]);
    expect(article.sourceFields["author"]).toBe("كتب: سامي يوسف");
  });
});

it.each([
  ["<p>أول <b>ثان</b></p><div>ثالث<br>رابع</div>", [["أول", "ثان"], ["ثالث"], ["رابع"]]],
  ["<title>عنوان</title><script>رمز</script><style>نمط</style><p>نص</p>", [["نص"]]],
  ["<template><p>قالب</p></template><noscript>بديل</noscript>نص", [["نص"]]],
  ['<div hidden>{"أ": "ب"}</div><p style="display: none">يظهر بنقرة</p>', [["يظهر بنقرة"]]],
  ["<p>أول<!-- لا يظهر -->ثان\u0085ثالث</p>", [["أول", "ثان\u0085ثالث"]]],
  ["<button>زر</button><select><option>خيار</select>", [["زر"], ["خيار"]]],
])("what the page %s shows", (html, lines) => {
  expect(pageLines(html)).toEqual(lines);
});
