import { plugins } from "@citation-js/core";
import { describe, expect, test } from "vitest";
import "@citation-js/plugin-bibtex";
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

describe.each([
  ["BibTeX", toBibTeX],
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
    expect(item["issued"]).toMatchObject({ "date-parts": [[2016, 2, 19]] });
    expect(String(item["note"])).toContain(FULL.original);
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
    expect(readBack(text)["issued"]).toMatchObject({ "date-parts": [[2016, 2]] });
  });
});

describe("BibTeX for TeX", () => {
  const text = toBibTeX({
    ...FULL,
    original: "https://paper.example/a_b~c?x=1&y=50%25#top^{2}",
    publication: "R&D_1",
    date: "2016-02-19?",
  });
  const field = (name: string) => new RegExp(`^  ${name} = (.*),$`, "m").exec(text)?.[1] ?? "";

  test("nothing in a field is taken for a command", () => {
    for (const name of ["author", "title", "journal", "language", "note"]) {
      const value = field(name).replace("} and {", " and ");
      const bare = value.replace(/\\(?:[{}%&#$_]|text\w+\{\})/g, "");
      expect(bare, name).toMatch(/^\{{1,2}[^{}%&#$_~^\\]+\}{1,2}$/);
    }
  });

  test("the note has the address escaped, its own field as it is", () => {
    expect(field("note")).toBe(
      "{Date inferred by the archive. Original: " +
        "https://paper.example/a\\_b\\textasciitilde{}c?x=1\\&y=50\\%25\\#top\\textasciicircum{}\\{2\\}}",
    );
    const address = "https://a.example/%D8%A3_b/articles/x/";
    expect(toBibTeX({ ...FULL, address })).toContain(`  url = {${address}},`);
  });
});

describe("RIS", () => {
  /** Values by tag, as the format's own rules have it: two letters or digits, two spaces, a hyphen. */
  const values = (text: string, tag: string): string[] =>
    text.split("\r\n").flatMap((line) => (line.startsWith(`${tag}  - `) ? line.slice(6) : []));

  test("has a line for each thing that is known, from TY to ER", () => {
    const text = toRis(FULL);
    expect(text).toMatch(/^TY {2}- NEWS\r\n[\s\S]*\r\nER {2}- \r\n$/);
    expect(text.split("\r\n").every((line) => line === "" || /^[A-Z]\w {2}- /.test(line))).toBe(
      true,
    );
    expect(values(text, "AU")).toEqual(FULL.authors);
    expect(values(text, "TI")).toEqual([FULL.title]);
    expect(values(text, "T2")).toEqual(["صحيفة الخبر"]);
    expect([...values(text, "PY"), ...values(text, "DA")]).toEqual(["2016", "2016/02/19/"]);
    expect(values(text, "UR")).toEqual([FULL.address]);
    expect(values(text, "N1")).toEqual([`Original: ${FULL.original}`]);
  });

  test("has no line for what is not known, and says that a date was inferred", () => {
    expect(toRis(BARE)).not.toMatch(/^(?:AU|T2|PY|DA|N1) /m);
    const inferred = toRis({ ...BARE, date: "2016-02?" });
    expect(values(inferred, "DA")).toEqual(["2016/02//"]);
    expect(values(inferred, "N1")).toEqual(["Date inferred by the archive."]);
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

  test.each([
    [["أمل"], "أمل، «", "أمل, “"],
    [["أمل", "وليد"], "أمل ووليد، «", "أمل and وليد, “"],
    [["أمل", "وليد", "سعد"], "أمل، ووليد، وسعد، «", "أمل, وليد and سعد, “"],
    [["أ", "ب", "ج", "د", "ه"], "أ، وب، وج، ود، وه، «", "أ, ب, ج, د and ه, “"],
  ])("names of authors, %j", (authors, arabic, english) => {
    expect(said(inArabic({ ...BARE, authors }, "dual"))).toMatch(new RegExp(`^${arabic}`));
    expect(said(inEnglish({ ...BARE, authors }))).toMatch(new RegExp(`^${english}`));
  });

  test("a title's own quotation marks are inner ones", () => {
    const title = "مصر.. المخرج من دوامة «الإرهاب»";
    expect(said(inArabic({ ...BARE, title }, "dual"))).toContain("دوامة “الإرهاب”»،");
    expect(said(inEnglish({ ...BARE, title }))).toMatch(/^“[^“”]*‘الإرهاب’”, n\.d\./);
    expect(said(inEnglish({ ...BARE, title: 'عنوان “مقتبس” و"آخر"' }))).toContain(
      '“عنوان ‘مقتبس’ و"آخر"”,',
    );
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
