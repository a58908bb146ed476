import { describe, expect, it } from "vitest";
import { complete, nearest, suggestionFile } from "#src/search/suggestions.ts";
import { writeSuggestions } from "#src/search/write-suggestions.ts";

const article = (title: string, ...tags: string[]) => ({
  title,
  tags: tags.map((name) => ({ name, kind: "place" as const })),
});

const ARTICLES = [
  article("مجلس الأمن الدولي يناقش الأزمة في سوريا", "سوريا"),
  article("مجلس الأمن الدولي يدين الهجوم", "سوريا"),
  article("جلسة طارئة في مجلس الأمن الدولي", "السودان"),
  article("أسعار النفط ترتفع", "السعودية"),
];

async function suggest(query: string, articles = ARTICLES, ask = complete) {
  const shards = writeSuggestions(articles);
  const files = new Map([...shards].map(([name, text]) => [suggestionFile(name), text]));
  const found = await ask(query, {
    suggestions: [...shards.keys()],
    file: async (path) => files.get(path) ?? "",
  });
  return found.map(({ before, text, kind }) => `${before}${text}${kind ? ` (${kind})` : ""}`);
}

describe("suggestions", () => {
  it("offers tags and words that begin with what was typed, also without hamza and article", async () => {
    expect(await suggest("سو")).toEqual(["سوريا (place)", "السودان (place)"]);
    expect(await suggest("اسع")).toEqual(["أسعار"]);
    expect(await suggest("السعو")).toEqual(["السعودية (place)"]);
  });

  it("offers runs of words of several headlines, not of one", async () => {
    expect(await suggest("مجلس ال")).toContain("مجلس الأمن الدولي");
    expect(await suggest("أسعار الن")).toEqual([]);
  });

  it("leaves out the signs of headlines: a quotation mark would have no partner", async () => {
    const articles = ["يوم", "ليلة", "عام"].map((word) => article(`«أهل البحر» يروون ${word}`));
    expect(await suggest("البحر ي", articles)).toEqual(["البحر يروون"]);
  });

  it("goes on from the last words and keeps those before", async () => {
    expect(await suggest("قرار من مجلس الامن ال")).toEqual(["قرار من مجلس الأمن الدولي"]);
  });

  it("has nothing for one letter, signs or what is nowhere", async () => {
    expect(await suggest("س")).toEqual([]);
    expect(await suggest("؟!")).toEqual([]);
    expect(await suggest("ظظظ")).toEqual([]);
    expect(await suggest("")).toEqual([]);
  });

  it("takes a lone article for the beginning of a word that has it", async () => {
    const titles = [
      "ألف عام من الأمم المتحدة",
      "ألف كتاب عن الأمم المتحدة",
      "ألف زائر في الأمم المتحدة",
    ];
    const articles = titles.map((title) => article(title));
    expect(await suggest("الأمم ال", articles)).toEqual(["الأمم المتحدة"]);
  });

  it("does not repeat what has been typed whole", async () => {
    expect(await suggest("سوريا")).toEqual([]);
  });

  it("are near a word that is nowhere, but near no stop words", async () => {
    expect(await suggest("سورلاند", ARTICLES, nearest)).toEqual(["سوريا (place)"]);
    expect(await suggest("في من على مع", ARTICLES, nearest)).toEqual([]);
  });
});
