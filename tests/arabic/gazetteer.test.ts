import { describe, expect, test } from "vitest";
import { fold } from "#src/arabic/fold.ts";
import { GAZETTEER, type GazetteerEntry } from "#src/arabic/gazetteer.ts";

const fullSpellings = (entry: GazetteerEntry): string[] => [
  ...(entry.unmatched ? [] : [entry.name]),
  ...(entry.aliases ?? []),
];

const conditionOf = (entry: GazetteerEntry, spelling: string) =>
  entry.when?.find(({ spellings }) => !spellings || spellings.includes(spelling));

test("slugs are unique ASCII", () => {
  const slugs = GAZETTEER.map(({ slug }) => slug);
  expect(slugs.filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
});

test("names are unique within their kind", () => {
  const names = GAZETTEER.map(({ kind, name }) => `${kind}: ${name}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("every spelling has letters and no blank at its ends", () => {
  const bad = GAZETTEER.flatMap((entry) => [
    ...fullSpellings(entry),
    ...(entry.short ?? []),
  ]).filter((spelling) => fold(spelling).trim() === "" || spelling !== spelling.trim());
  expect(bad).toEqual([]);
});

test("a spelling of two entries has a condition in each that can tell them apart", () => {
  const owners = new Map<string, { entry: GazetteerEntry; spelling: string }[]>();
  for (const entry of GAZETTEER)
    for (const spelling of fullSpellings(entry)) {
      const key = fold(spelling).replace(/\s/g, "");
      owners.set(key, [...(owners.get(key) ?? []), { entry, spelling }]);
    }
  const undecided = [...owners.values()]
    .filter((all) => new Set(all.map(({ entry }) => entry)).size > 1)
    .filter((all) => all.some(({ entry, spelling }) => !conditionOf(entry, spelling)))
    .map((all) => all.map(({ entry }) => entry.slug).join(" / "));
  expect(undecided).toEqual([]);
});

test("conditions speak of spellings that exist and use known keywords", () => {
  const keys = "spellings after notAfter notBefore needs exact marked notQuoted never".split(" ");
  const wrong = GAZETTEER.flatMap((entry) =>
    (entry.when ?? [])
      .flatMap((condition) => [
        ...Object.keys(condition).filter((key) => !keys.includes(key)),
        ...(condition.spellings ?? []).filter(
          (spelling) => !fullSpellings(entry).includes(spelling),
        ),
        ...(["place-word", "city-word", "no-definite-noun", undefined].includes(condition.after)
          ? []
          : [condition.after]),
      ])
      .map((what) => `${entry.slug}: ${what}`),
  );
  expect(wrong).toEqual([]);
});

describe("countries", () => {
  /** Codes of CLDR that are no country: unions, test locales, and islands that no news speaks of. */
  const LEFT_OUT = new Set(
    (
      "EU EZ UN QO ZZ XA XB AC AI AW AX BL BQ BV CC CK CP CQ CX DG EA GG GS HM IO JE MF MP MS NF NU PM PN " +
      "SH SJ SX TA TC TF TK UM WF"
    ).split(" "),
  );
  const codes = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].flatMap((a, _, all) => all.map((b) => a + b));
  const arabic = new Intl.DisplayNames(["ar"], { type: "region", fallback: "none" });
  const current = codes.filter(
    (code) =>
      arabic.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
  );
  const byCode = new Map(GAZETTEER.flatMap((entry) => (entry.code ? [[entry.code, entry]] : [])));

  test("each has an entry, and nothing but countries and territories has a code", () => {
    expect(current.length).toBeGreaterThan(200);
    expect(current.filter((code) => !LEFT_OUT.has(code) && !byCode.has(code))).toEqual([]);
    expect([...byCode.keys()].filter((code) => LEFT_OUT.has(code))).toEqual([]);
  });
});
