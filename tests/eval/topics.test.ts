import { describe, expect, test } from "vitest";
import type { Article, Block } from "#src/article.ts";
import { topicWords } from "#src/enrich/topic-model.ts";
import { createTopicModel, topicsOf } from "#src/enrich/topics.ts";
import { forTraining, type Labelled } from "#src/eval/topics/labelled.ts";
import { measureTopics, scoreTopics } from "#src/eval/topics/suite.ts";
import { train } from "#src/eval/topics/train.ts";
import { formatWeights } from "#src/eval/topics/write-weights.ts";

const labelled = (subject: string, title: string, text: string, n = 0): Labelled => {
  const blocks: Block[] = [{ type: "paragraph", text }];
  const name = `${subject}/${n}`;
  const hash = `${subject.length}${String(n).padStart(4, "0")}`;
  return { article: { title, blocks } as unknown as Article, subject, name, hash };
};

const SPORT = ["مباراة الليلة", "سجل المهاجم في مباراة المنتخب على الملعب."] as const;
const WEATHER = ["أمطار رعدية", "توقعت الأرصاد رياحا وأمطارا وغبارا."] as const;

test("learns words that nobody wrote, and the same ones each time", () => {
  const examples = Array.from({ length: 40 }, (_, i) =>
    i % 2 === 0
      ? labelled("sport", "خبر", "فعل الزنبرك كذا في المكان المعروف", i)
      : labelled("weather", "خبر", "فعل الطربوش كذا في المكان المعروف", i),
  );
  const learned = train(examples);
  expect(learned["sport"]?.words["زنبرك"]).toBeGreaterThan(1);
  expect(learned["sport"]?.words["طربوش"]).toBeLessThan(-1);
  expect(Object.keys(learned).sort()).toEqual(["sport", "weather"]);
  expect(train(examples)).toEqual(learned);
  const model = createTopicModel(topicWords(learned));
  const unseen = labelled("sport", "الزنبرك", "عن الزنبرك");
  expect(topicsOf(unseen.article, { model })[0]?.name).toBe("رياضة");
});

describe("scores", () => {
  const model = createTopicModel(topicWords({}));

  test("a miss and an abstention count alike, and a wrong subject against the one given", () => {
    const articles = [
      labelled("sport", ...SPORT),
      labelled("sport", "خبر", "هكذا كان."),
      labelled("weather", ...WEATHER),
      labelled("weather", ...SPORT),
    ];
    const [sport, weather] = scoreTopics(articles, model);
    expect(sport).toMatchObject({ subject: "sport", n: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(weather).toMatchObject({ subject: "weather", precision: 1, recall: 0.5 });
    expect(sport?.failures[0]).toContain("no topic, not sport");
  });

  test("what was learned from is not measured", () => {
    const articles = [labelled("sport", ...SPORT, 1), labelled("weather", ...WEATHER, 2)];
    const learned = { trained: [articles[0]?.hash ?? ""], subjects: {} };
    const { classes, scores } = measureTopics(articles, learned);
    expect(classes.map(({ subject }) => subject)).toEqual(["weather"]);
    expect(scores[0]).toMatchObject({ n: 1, score: 1 });
  });
});

test("of each subject every fourth is kept for testing", () => {
  const articles = [
    ...Array.from({ length: 8 }, (_, i) => labelled("sport", ...SPORT, i)),
    ...Array.from({ length: 4 }, (_, i) => labelled("weather", ...WEATHER, i)),
  ];
  const examples = forTraining(articles);
  const count = (subject: string) => examples.filter((one) => one.subject === subject).length;
  expect([count("sport"), count("weather")]).toEqual([6, 3]);
  expect(forTraining([...articles].reverse())).toEqual([...examples].reverse());
});

test("weights are written as JSON that reads back the same", () => {
  const words = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`كلمة${i}`, i / 10]));
  const trained = { trained: ["0a1b2c3d"], subjects: { sport: { bias: -1.5, words } } };
  expect(JSON.parse(formatWeights(trained))).toEqual(trained);
});
