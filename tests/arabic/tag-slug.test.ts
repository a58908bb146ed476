import { expect, test } from "vitest";
import { tagSlug, transliterate } from "#src/arabic/tag-slug.ts";

test("a known name has the gazetteer's slug, of its own kind only", () => {
  expect(tagSlug({ name: "سوريا", kind: "place" })).toBe("syria");
  expect(tagSlug({ name: "سوريا", kind: "topic" })).toMatch(/^swrya-[0-9a-z]{4}$/);
});

test("an unknown name has letters for people and a hash against collisions", () => {
  const slug = tagSlug({ name: "وقف إطلاق النار", kind: "topic" });
  expect(slug).toMatch(/^wqf-atlaq-alnar-[0-9a-z]{4}$/);
  expect(tagSlug({ name: "وقف إطلاق النار", kind: "topic" })).toBe(slug);
  expect(tagSlug({ name: "وقف اطلاق النار", kind: "topic" })).not.toBe(slug);
});

test("slugs are ASCII whatever the name", () => {
  for (const name of ["…", "日本", "Saint-Étienne", "مِصر 2015"]) {
    expect(tagSlug({ name, kind: "topic" })).toMatch(/^[a-z0-9-]+$/);
  }
  expect(transliterate("Saint-Étienne")).toBe("saint-etienne");
});
