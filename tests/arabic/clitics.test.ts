import { describe, expect, test } from "vitest";
import {
  certainProclitics,
  chooseProclitics,
  readings,
  splitWord,
  withoutProclitic,
} from "#src/arabic/clitics.ts";

describe("withoutProclitic", () => {
  test.each([
    ["بسوريا", "سوريا"],
    ["لاطلاق", "اطلاق"],
    ["وبسوريا", "بسوريا"],
    ["سيعلن", "يعلن"],
    ["وقال", "قال"],
  ])("%s → %s", (word, expected) => {
    expect(withoutProclitic(word)).toBe(expected);
  });

  test.each([
    ["short words", "بلد"],
    ["س but before a verb", "سماء"],
    ["words with the article, which the stemmer handles", "بالمدينه"],
    ["words with لل", "للمدينه"],
    ["words that begin otherwise", "مدينه"],
  ])("does not touch %s", (_, word) => {
    expect(withoutProclitic(word)).toBeUndefined();
  });
});

/** The stem of a word in an archive with these words in so many documents. */
function stemIn(frequency: Record<string, number>, word: string): string {
  return splitWord(word, chooseProclitics(new Map(Object.entries(frequency)))).stem;
}

describe("splitWord", () => {
  test("takes a proclitic off where the rest is as common, with or without the article", () => {
    expect(stemIn({ بسوريا: 3, سوريا: 40 }, "بسوريا")).toBe("سوريا");
    expect(stemIn({ لتدريب: 2, التدريب: 9 }, "لتدريب")).toBe("تدريب");
    expect(stemIn({ بمصر: 9, مصر: 15 }, "بمصر")).toBe("مصر");
  });

  test("keeps a letter that only looks like one", () => {
    expect(stemIn({ بلديه: 30, البلديه: 20, لديه: 90 }, "بلديه")).toBe("بلد");
    expect(stemIn({ سعيد: 5, السعيد: 1, عيد: 9 }, "سعيد")).toBe("سعيد");
    expect(stemIn({ كتابه: 5, تابه: 1 }, "كتابه")).toBe("كتاب");
  });

  test("takes ك off before nouns only", () => {
    expect(stemIn({ كيري: 280, يري: 900 }, "كيري")).toBe("كير");
    expect(stemIn({ كنموذج: 4, نموذج: 60, النموذج: 20 }, "كنموذج")).toBe("نموذج");
    expect(stemIn({ كلاعب: 4, لاعب: 60 }, "كلاعب")).toBe("لاعب");
  });

  test("takes و off, unless the word has an article or preposition before it elsewhere", () => {
    expect(stemIn({ وقال: 90, قال: 40 }, "وقال")).toBe("قال");
    expect(stemIn({ وزير: 9, الوزير: 20, زير: 1 }, "وزير")).toBe("وزير");
    expect(stemIn({ واشنطن: 9, بواشنطن: 4 }, "واشنطن")).toBe("واشنطن");
    expect(stemIn({ وقال: 900, بوقال: 1 }, "وقال")).toBe("قال");
  });

  test("takes one letter off after the other", () => {
    const frequency = { وبسوريا: 1, بسوريا: 6, سوريا: 50 };
    expect(splitWord("وبسوريا", chooseProclitics(new Map(Object.entries(frequency))))).toEqual({
      prefix: "وب",
      stem: "سوريا",
      suffix: "",
    });
  });

  test("needs no proof for letters before إ", () => {
    const none = chooseProclitics(new Map());
    expect(certainProclitics("ولإطلاق")).toBe(2);
    expect(splitWord("ولاطلاق", none, 2)).toEqual({ prefix: "ول", stem: "اطلاق", suffix: "" });
    expect(certainProclitics("لِإطلاق")).toBe(1);
    expect(certainProclitics("إطلاق")).toBe(0);
    expect(certainProclitics("لأطفال")).toBe(0);
  });

  test("does not depend on the order of the words", () => {
    const words = Object.entries({ لتدريب: 1, تدريب: 9, بسوريا: 1, سوريا: 9 });
    const one = chooseProclitics(new Map(words));
    const other = chooseProclitics(new Map(words.toReversed()));
    expect(other).toEqual(one);
  });
});

test("readings begin with the whole word", () => {
  expect(readings("وبسوق").map(({ prefix, stem }) => [prefix, stem])).toEqual([
    ["", "وبسوق"],
    ["و", "بسوق"],
    ["وب", "سوق"],
  ]);
});
