import { describe, expect, test } from "vitest";
import { analyse } from "#src/search/analyse.ts";
import type { Card } from "#src/search/cards.ts";
import type { Engine } from "#src/search/engine.ts";
import type { Group } from "#src/search/group.ts";
import type { Ranked } from "#src/search/rank.ts";
import { articlesTitled, titledFirst, writeTitles } from "#src/search/titled.ts";

const nowhere = { keys: [], titled: [], idf: 0, matches: new Map() };
const groupsOf = (query: string): Group[] =>
  analyse(query).map((term) => ({ term, forms: [], members: [], exact: nowhere, idf: 1 }));
const parts = { words: 0, coverage: 0, proximity: 0, title: 0, start: 0, length: 1 };

/** The titles in the order of an answer whose articles had these titles and scores. */
async function ordered(
  query: string,
  articles: readonly (readonly [string, number])[],
  titled: readonly number[] = [],
) {
  const engine: Partial<Engine> = {
    card: async (key): Promise<Card> => ({ id: String(key), title: articles[key]?.[0] ?? "" }),
  };
  const ranked: Ranked[] = articles.map(([, score], key) => {
    return { key, score, parts, groups: 1, places: [] };
  });
  const found = await titledFirst(ranked, query, groupsOf(query), engine as Engine, titled);
  return found.map(({ key }) => articles[key]?.[0]);
}

describe("titledFirst", () => {
  test("puts the whole title before a better score, as written before as folded", async () => {
    const articles = [
      ["مهرجان التمر يعود بعد أعوام", 30],
      ["مهرجان التمر يعود بعد عاما", 11],
      ["مهرجان التمر يعود بعد عاماً", 10],
    ] as const;
    expect((await ordered("مهرجان التمر يعود بعد عاماً", articles))[0]).toBe(articles[2][0]);
    expect((await ordered("مهرجان التمر يعود بعد عاما", articles))[0]).toBe(articles[1][0]);
  });

  test("of nearly equal ones prefers the title that has the words as they are written", async () => {
    const articles = [
      ["الاسعار ترتفع في سوق القرية", 10],
      ["الأسعار ترتفع في سوق القرية", 9.95],
    ] as const;
    expect((await ordered("الأسعار سوق", articles))[0]).toBe(articles[1][0]);
    expect((await ordered("الاسعار سوق", articles))[0]).toBe(articles[0][0]);
  });

  test("finds a whole title however far down it is, when it is known which article has it", async () => {
    const others = Array.from({ length: 20 }, (_, i) => [`عن ماء بارد ${i}`, 50 - i] as const);
    const articles = [...others, ["ماء بارد", 1]] as const;
    expect((await ordered("ماءٌ بارد", articles))[0]).not.toBe("ماء بارد");
    expect((await ordered("ماءٌ بارد", articles, [20]))[0]).toBe("ماء بارد");
  });

  test("prefers the article that a part of the query names as a whole", async () => {
    const articles = [
      ["عاصمة البلاد تحتفل", 10],
      ["قرطاج", 8],
    ] as const;
    expect((await ordered("عاصمة قرطاج", articles))[0]).toBe("قرطاج");
    expect((await ordered("عاصمة البلاد", articles))[0]).toBe(articles[0][0]);
  });

  test("leaves an article first that is clearly better", async () => {
    const articles = [
      ["الاسعار ترتفع", 10],
      ["الأسعار تنخفض", 9],
    ] as const;
    expect((await ordered("الأسعار", articles))[0]).toBe(articles[0][0]);
  });
});

test("a title leads to every article that has it, newest first, however it is spelled", async () => {
  const titles = Array.from({ length: 500 }, (_, i) => `خبر رقم ${i % 250}`);
  const files = writeTitles(titles);
  const engine = { articles: titles.length, file: async (path: string) => files.get(path) ?? "" };
  expect(await articlesTitled(" خبرٌ  رقم 7", engine)).toEqual([257, 7]);
  expect(await articlesTitled("خبر رقم", engine)).toEqual([]);
  expect(await articlesTitled("", engine)).toEqual([]);
});
