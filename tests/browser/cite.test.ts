import { plugins } from "@citation-js/core";
import { describe, expect, test } from "vitest";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { toBibTeX, toCslJson, toRis } from "#src/browser/cite/formats.ts";
import { inArabic, inEnglish } from "#src/browser/cite/formatted.ts";
import type { Reference } from "#src/browser/cite/reference.ts";

const FULL: Reference = {
  id: "fr88hr37m29tt",
  title: 'عنوان "بين" علامات & 50% و_شرطة {قوس} ~ \\ #1',
  authors: ["سامي الكاتب", "ليلى أحمد"],
  publication: "صحيفة الخبر",
  date: "2016-02-19",
  language: "ar",
  original: "https://paper.example/a%20b?x={1}",
  address: "https://a.example/articles/fr88hr37m29tt/",
  archive: "أرشيف التجربة",
  accessed: "2026-11-23",
};
const BARE: Reference = {
  id: "aaaaaaaaaa",
  title: "خبر",
  authors: [],
  language: "ar",
  address: "https://a.example/articles/aaaaaaaaaa/",
  archive: "أرشيف",
  accessed: "2026-11-23",
};

/** What citation-js, a reader that we did not write, understands of a file. */
const readBack = (text: string): Record<string, unknown> =>
  (plugins.input.chain(text) as Record<string, unknown>[])[0] ?? {};

/** The date of a file. In RIS the reader stops at the line of the year, which is left out here. */
function dayOf(text: string): unknown {
  const issued = readBack(text.replace(/^PY .*\r\n/m, ""))["issued"];
  return (issued as { "date-parts": unknown[] })["date-parts"][0];
}

describe.each([
  ["BibTeX", toBibTeX],
  ["RIS", toRis],
  ["CSL-JSON", toCslJson],
])("%s", (format, write) => {
  test("is read back whole by another reader", () => {
    const item = readBack(write(FULL));
    expect(item).toMatchObject({
      title: FULL.title,
      "container-title": "صحيفة الخبر",
      URL: FULL.address,
    });
    const names = (item["author"] as Record<string, string>[]).map(
      ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(" "),
    );
    expect(names).toEqual(FULL.authors);
    expect(dayOf(write(FULL))).toEqual([2016, 2, 19]);
    expect(String(item["note"])).toContain("https://paper.example/a%20b");
  });

  test("states nothing that is not known", () => {
    const item = readBack(write(BARE));
    expect(item).toMatchObject({ title: "خبر", URL: BARE.address });
    for (const field of ["author", "issued", "container-title", "note"]) {
      expect(item, `${field} in ${format}`).not.toHaveProperty(field);
    }
  });

  test("says that an inferred date is one", () => {
    const text = write({ ...FULL, date: "2016-02?" });
    expect(text).toContain("Date inferred");
    expect(dayOf(text)).toEqual([2016, 2]);
  });
});

const said = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join("");

describe("for readers", () => {
  test("in Arabic", () => {
    expect(said(inArabic({ ...FULL, title: "عنوان" }, "dual"))).toBe(
      "سامي الكاتب وليلى أحمد، «عنوان»، صحيفة الخبر، 19 فبراير/شباط 2016. " +
        "الأصل: https://paper.example/a%20b?x={1}. نسخة محفوظة في «أرشيف التجربة»: " +
        "https://a.example/articles/fr88hr37m29tt/ (اطُّلع عليها في 23 نوفمبر/تشرين الثاني 2026).",
    );
    expect(said(inArabic(BARE, "levantine"))).toContain("«خبر»، بلا تاريخ. نسخة محفوظة");
    expect(said(inArabic({ ...BARE, date: "2016?" }, "dual"))).toContain("[2016، تاريخ مستنتج]");
  });

  test("in English", () => {
    expect(said(inEnglish({ ...FULL, title: "عنوان" }))).toBe(
      "سامي الكاتب and ليلى أحمد, “عنوان”, صحيفة الخبر, 19 February 2016. " +
        "Original: https://paper.example/a%20b?x={1}. Archived in أرشيف التجربة: " +
        "https://a.example/articles/fr88hr37m29tt/ (accessed 23 November 2026).",
    );
    expect(said(inEnglish(BARE))).toMatch(/^“خبر”, n\.d\. Archived in/);
    expect(said(inEnglish({ ...BARE, date: "2016-02?" }))).toContain(
      "[February 2016, date inferred]",
    );
  });
});
