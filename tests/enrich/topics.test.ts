import { describe, expect, test } from "vitest";
import subjects from "#src/arabic/data/subjects.json" with { type: "json" };
import { tagSlug } from "#src/arabic/tag-slug.ts";
import type { Block } from "#src/article.ts";
import { topicWords, writtenWeights } from "#src/enrich/topic-model.ts";
import { createTopicModel, judgeTopics, topicsOf } from "#src/enrich/topics.ts";

const article = (title: string, ...paragraphs: string[]) => ({
  title,
  blocks: paragraphs.map((text): Block => ({ type: "paragraph", text })),
});

const names = (...given: Parameters<typeof article>) =>
  topicsOf(article(...given)).map(({ name }) => name);

describe("topics of an article", () => {
  test.each([
    [
      "رياضة",
      "المنتخب يتأهل إلى النهائي",
      "سجل المهاجم هدفين في الشوط الثاني من المباراة أمام جماهيره.",
    ],
    ["طقس", "أمطار رعدية ورياح نشطة", "توقعت الأرصاد انخفاض درجات الحرارة وهطول أمطار غزيرة."],
    ["صحة", "لقاح جديد للمرضى", "قال الأطباء في المستشفى إن الفيروس يصيب الرئة وإن العلاج متاح."],
    ["اقتصاد وأعمال", "أسعار النفط ترتفع", "صعدت الأسهم في البورصة وزادت أرباح البنوك والشركات."],
    [
      "حروب ونزاعات وسلام",
      "غارات على المدينة",
      "قصفت الطائرات مواقع المسلحين وسقط قتلى في الاشتباكات.",
    ],
    ["دين ومعتقدات", "خطبة الجمعة في الحرم", "دعا الإمام المصلين في المسجد إلى الصلاة والزكاة."],
  ])("%s", (topic, title, text) => {
    expect(names(title, text)[0]).toBe(topic);
  });

  test("none where nothing speaks for one", () => {
    expect(names("", "")).toEqual([]);
    expect(names("صورة اليوم", "هكذا بدا المكان.")).toEqual([]);
  });

  test("two at most, and only when certain enough", () => {
    const mixed = article(
      "انتخابات وأمطار ومباراة",
      "فاز الحزب في الانتخابات البرلمانية وصوت الناخبون. وهطلت أمطار رعدية ورياح. وسجل المهاجم في المباراة.",
    );
    expect(topicsOf(mixed, { least: -9 })).toHaveLength(2);
    expect(topicsOf(mixed, { least: 99 })).toEqual([]);
    expect(topicsOf(mixed, { least: -9, most: 5 })).toHaveLength(5);
  });

  test("lists and quotations are read too, what stands far below is not", () => {
    const sport = "المباراة والمنتخب والمهاجم والملعب والدوري";
    const far: Block[] = [
      { type: "paragraph", text: "كلام ".repeat(500) },
      { type: "list", items: [sport] },
    ];
    expect(topicsOf({ title: "خبر", blocks: far.slice(1) })[0]?.name).toBe("رياضة");
    expect(topicsOf({ title: "خبر", blocks: far })).toEqual([]);
  });
});

test("a decision names the words that spoke for it, the weightiest first", () => {
  const decisions = judgeTopics(article("مباراة", "سجل المهاجم في المباراة."));
  const [first] = decisions;
  expect(decisions).toHaveLength(17);
  expect(first).toMatchObject({ tag: { name: "رياضة", kind: "topic" }, chosen: true });
  expect(first?.words.map(({ stem }) => stem)).toEqual(expect.arrayContaining(["مبارا", "مهاجم"]));
  const weights = first?.words.map(({ weight }) => weight) ?? [];
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

test("corrections add to the written weights", () => {
  const topics = topicWords({ weather: { bias: -1, words: { مباراه: 3, مطر: -1 } } });
  const weather = topics.find(({ slug }) => slug === "weather");
  const written = writtenWeights().get("weather");
  expect(weather?.bias).toBe(-1);
  expect(weather?.weights.get("مباراه")).toBe(3);
  expect(weather?.weights.get("طقس")).toBe(written?.get("طقس"));
  const model = createTopicModel(topics);
  expect(judgeTopics(article("طقس", "طقس"), { model })[0]?.slug).toBe("weather");
});

test("every subject has words and an address of its own, and no others have words", () => {
  const slugs = subjects.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(17);
  expect([...writtenWeights().keys()]).toEqual(slugs);
  for (const weights of writtenWeights().values()) expect(weights.size).toBeGreaterThan(10);
  for (const { name, slug } of subjects) expect(tagSlug({ name, kind: "topic" })).toBe(slug);
});
