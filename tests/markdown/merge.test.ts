import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoredArticle } from "#src/article.ts";
import { shortHash } from "#src/markdown/digest.ts";
import { formatArticle } from "#src/markdown/format.ts";
import { mergeArticle } from "#src/markdown/merge.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { article } from "./arbitrary.ts";

/** What the file says after a person changed it. */
function edited(stored: StoredArticle, change: Partial<StoredArticle>): StoredArticle {
  const text = formatArticle({ ...stored, ...change });
  const read = parseArticle(text, stored.path).article;
  if (read === undefined) throw new Error("unreadable");
  return read;
}

test("what nobody edited is what the converter found last", () => {
  fc.assert(
    fc.property(article, article, (before, after) => {
      const existing = edited(mergeArticle(undefined, before), {});
      expect(existing.edited).toEqual([]);
      const { id, added, path } = existing;
      expect(mergeArticle(existing, after)).toEqual({
        ...mergeArticle(undefined, after),
        ...{ id, added, path },
      });
    }),
    { numRuns: 300 },
  );
});

test("merging twice is merging once, whatever was edited", () => {
  fc.assert(
    fc.property(article, article, article, (before, person, after) => {
      const existing = edited(before, {
        title: person.title,
        tags: person.tags,
        body: person.body,
      });
      const merged = mergeArticle(existing, after);
      const again = parseArticle(formatArticle(merged), merged.path).article;
      expect(again).toEqual(merged);
      expect(mergeArticle(merged, after)).toEqual(merged);
      for (const key of existing.edited.filter((k) => ["title", "tags", "body"].includes(k)))
        expect(merged).toHaveProperty(key, existing[key as "title" | "tags" | "body"]);
    }),
    { numRuns: 300 },
  );
});

test("a person's date takes its evidence away and is marked", () => {
  const [sample] = fc.sample(article, { seed: 1, numRuns: 1 }) as [StoredArticle];
  const evidence = [{ quote: "اليوم", rule: "weekday" }];
  const found = {
    ...sample,
    date: "2016-02-19",
    dateBasis: "inferred",
    dateEvidence: evidence,
  } as const;
  const first = mergeArticle(undefined, found);
  const merged = mergeArticle(edited(first, { date: "2015-01-01" }), found);
  expect(merged).toMatchObject({ date: "2015-01-01", dateBasis: "edited" });
  expect(merged).not.toHaveProperty("dateEvidence");
  const { date: _, ...without } = first;
  const deleted = parseArticle(formatArticle(without), "a.md").article;
  const still = mergeArticle(deleted, found);
  expect(still).not.toHaveProperty("date");
  expect(still).not.toHaveProperty("dateBasis");
});

test("a change of one character anywhere changes the hash", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 600 }), fc.nat(), (text, n) => {
      const at = n % text.length;
      const other = text[at] === "x" ? "y" : "x";
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      expect(shortHash(changed)).not.toBe(shortHash(text));
      expect(shortHash(`${text}\0`)).not.toBe(shortHash(text));
      expect(shortHash(text)).toMatch(/^[0-9a-z]{8}$/);
    }),
  );
});
