import { describe, expect, it } from "vitest";
import { analyse } from "#src/search/analyse.ts";
import { inArabic } from "#src/search/arabic-name.ts";
import { createGroup } from "#src/search/group.ts";
import { factsOf } from "../support/search-facts.ts";
import { archiveOf } from "../support/titles.ts";

const place = (name: string) => ({ name, kind: "place" as const });
const person = (name: string) => ({ name, kind: "person" as const });
const ARTICLES = [
  ...Array.from({ length: 30 }, () => ({ title: "أخبار سوريا", tags: [place("سوريا")] })),
  { title: "رسالة من syria", tags: [place("سوريا")] },
  { title: "باراك أوباما يزور السودان", tags: [person("باراك أوباما"), place("السودان")] },
  { title: "أوباما وبوتين يبحثان ملف سوريا", tags: [person("باراك أوباما")] },
  { title: "فلاديمير بوتين في موسكو", tags: [person("فلاديمير بوتين")] },
  { title: "شركة sonatrach في السودان", tags: [place("السودان")] },
];
const engine = { ...archiveOf(ARTICLES.map(({ title }) => title)), ...factsOf(ARTICLES) };

async function read(text: string) {
  const groups = analyse(text).map((term) => createGroup(term, engine));
  return inArabic(text, await Promise.all(groups), engine);
}

describe("names in Latin letters", () => {
  it.each([
    ["Sudan", "السودان"],
    ["obama", "باراك أوباما"],
    ["barack obama", "باراك أوباما"],
    ["obama sudan", "باراك أوباما السودان"],
    ["زيارة Obama", undefined],
    ["ملف obama", "ملف أوباما"],
    ["putin obama", "بوتين أوباما"],
    ["obam", "باراك أوباما"],
    ["barack oba", "باراك أوباما"],
  ])("%s is read word by word: %s", async (text, query) => {
    expect(await read(text)).toBe(query);
  });

  it("are meant though an article has them, if far more have the Arabic name", async () => {
    expect(await read("syria")).toBe("سوريا");
    expect(await read("sonatrach")).toBeUndefined();
    expect(await read("رسالة syria")).toBeUndefined();
  });
});
