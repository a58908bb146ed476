import { describe, expect, test } from "vitest";
import { type Article, EMPTY_ARTICLE } from "#src/article.ts";
import { enrich, loadKnowledge } from "#src/enrich/enrich.ts";
import { publisherName } from "#src/enrich/publishers.ts";
import { judgeTags } from "#src/enrich/tags.ts";
import { readSettings } from "#src/settings.ts";

const knowledge = loadKnowledge();
// Topics are tested apart.
const settings = { ...readSettings(undefined, "archive.yaml", {}, {}).settings, topics: false };

const article = (
  title: string,
  paragraphs: readonly string[],
  more: Partial<Article> = {},
): Article => ({
  ...EMPTY_ARTICLE,
  title,
  blocks: paragraphs.map((text) => ({ type: "paragraph", text })),
  ...more,
});

const tagsOf = (a: Article) => enrich(a, knowledge, settings).tags.map(({ name }) => name);

describe("tags", () => {
  test("title first, then the opening, then what is mentioned again", () => {
    const tags = tagsOf(
      article("هدنة في سوريا", [
        "اتفقت روسيا على الهدنة.",
        "جاء ذلك بعد لقاءات.",
        "وعلقت تركيا على الاتفاق.",
        "ورحبت تركيا بالخطوة، ولم تعلق فرنسا.",
      ]),
    );
    expect(tags).toEqual(["سوريا", "روسيا", "تركيا"]);
  });
  test("a full name counts once in the body, a single word does not", () => {
    const body = ["أول.", "ثان.", "وقال سيرغي لافروف إن ألمانيا غابت."];
    expect(tagsOf(article("خبر", body))).toEqual(["سيرغي لافروف"]);
  });
  test("at most twelve, and the decisions say so", () => {
    const countries =
      "سوريا ثم لبنان ثم مصر ثم تونس ثم ليبيا ثم العراق ثم إيران ثم تركيا ثم روسيا ثم الصين ثم الهند ثم اليابان ثم كندا ثم كينيا";
    const judged = judgeTags(article(countries, []), knowledge);
    expect(judged.filter(({ chosen }) => chosen)).toHaveLength(12);
    expect(judged.slice(12).map(({ reason }) => reason)).toEqual([
      "beyond the limit",
      "beyond the limit",
    ]);
  });
  test("an agency that is credited is no tag, one that is the news is", () => {
    const credited = article("أمطار غزيرة", ["قالت وكالة رويترز إن الأمطار غزيرة."], {
      agencies: ["رويترز"],
    });
    expect(tagsOf(credited)).toEqual([]);
    expect(tagsOf(article("استقالة مدير رويترز", ["نص."]))).toEqual(["رويترز"]);
  });
  test("a name that no list has is a tag with its rule when it is in the opening or named again", () => {
    const { tags } = enrich(
      article("خبر", [
        "وصل السفير غاستون بريفال.",
        "ثان.",
        "وقال غاستون بريفال ذلك، ثم حضر المهندس حمود الشويعر.",
        "وقال الرئيس أورتيخا ذلك، وكرر أورتيخا قوله.",
      ]),
      knowledge,
      settings,
    );
    const people = tags.filter(({ kind }) => kind === "person");
    expect(people).toEqual([{ name: "غاستون بريفال", kind: "person", rule: "title" }]);
  });
  test("a person named in full and in short is one tag, under the full name", () => {
    const names = tagsOf(
      article("جولة", ["زار هذال بن سرور بن مطيران القرية.", "ثم عاد هذال بن سرور إليها."]),
    );
    expect(names).toEqual(["هذال بن سرور بن مطيران"]);
  });
  test("names that no list has take no place from those of the gazetteer", () => {
    const countries = "سوريا ثم لبنان ثم مصر ثم تونس ثم ليبيا ثم العراق ثم إيران ثم تركيا ثم روسيا";
    const more = "الصين ثم الهند ثم اليابان";
    const names = tagsOf(article(`غاستون بريفال في ${countries}`, [more]));
    expect(names).toHaveLength(12);
    expect(names).not.toContain("غاستون بريفال");
  });
  test("captions, lists and quotations are read too", () => {
    const tags = tagsOf(
      article("خبر", ["أول.", "ثان."], {
        captions: [{ text: "جسر في تونس", lang: "ar" }],
        blocks: [
          { type: "paragraph", text: "أول." },
          { type: "paragraph", text: "ثان." },
          { type: "list", items: ["تونس"] },
          { type: "quote", lines: ["من ليبيا", "إلى ليبيا"] },
        ],
      }),
    );
    expect(tags).toEqual(["تونس", "ليبيا"]);
  });
});

describe("agencies", () => {
  test("have their usual names, without repeats; unknown sources stay as they are", () => {
    const { agencies } = enrich(
      article("خبر", ["نص."], { agencies: ["أ ف ب", "الفرنسية", "مصادر خاصة"] }),
      knowledge,
      settings,
    );
    expect(agencies).toEqual(["فرانس برس", "مصادر خاصة"]);
  });
  test("are read from brackets that open or close the text", () => {
    const read = (...paragraphs: string[]) =>
      enrich(article("خبر", paragraphs), knowledge, settings).agencies;
    expect(read("القاهرة (رويترز) - قال مسؤول.", "نهاية.")).toEqual(["رويترز"]);
    expect(read("قال مسؤول.", "نهاية النص (أ ف ب).")).toEqual(["فرانس برس"]);
    expect(read("قال مسؤول (لم يذكر اسمه) إنه لا يعلم.", "نهاية (مهمة).")).toEqual([]);
  });
});

describe("publisher", () => {
  test("settings come first, then the table, then the address, then the name as found", () => {
    const own = { publishers: { aawsat: "جريدتي", "example.org": "مثال" } };
    expect(publisherName("aawsat", undefined, own)).toBe("جريدتي");
    expect(publisherName("aawsat", undefined, settings)).toBe("الشرق الأوسط");
    expect(publisherName(undefined, "https://www.okaz.com.sa/1", settings)).toBe("عكاظ");
    expect(publisherName(undefined, "https://example.org/1", own)).toBe("مثال");
    expect(publisherName("صحيفة محلية", "https://www.okaz.com.sa/1", settings)).toBe("صحيفة محلية");
    expect(publisherName(undefined, "https://unknown.example/", settings)).toBeUndefined();
    expect(publisherName("constructor", undefined, settings)).toBe("constructor");
  });
});

test("nothing is invented: no date that the text does not support, and what parse found is kept", () => {
  const given = article("خبر من 19 فبراير 2016", ["نص."], { byline: ["أحمد"] });
  const enriched = enrich(given, knowledge, settings);
  expect(enriched.date).toBeUndefined();
  expect(enriched.byline).toEqual(["أحمد"]);
  expect(enriched.blocks).toBe(given.blocks);
});
