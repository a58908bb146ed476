import { describe, expect, test } from "vitest";
import { excerpt, mark } from "#src/search/excerpt.ts";

const hit = (place: number, group = 0, weight = 1) => ({ place, group, weight });
const shown = (pieces: readonly { text: string; marked: boolean }[] = []) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

describe("mark", () => {
  test("marks matched words as they are written, and nothing else", () => {
    const text = { id: "p1", text: "قال: «لإطلاقِ النار»، ثم صمت.", location: 10 };
    expect(shown(mark(text, [hit(11), hit(12)]))).toBe("قال: «[لإطلاقِ] [النار]»، ثم صمت.");
  });

  test("shows a stretch with marks of omission", () => {
    const text = { id: "p1", text: "واحد اثنان ثلاثة أربعة خمسة ستة", location: 0 };
    expect(shown(mark(text, [hit(3)], 2, 2))).toBe("… ثلاثة [أربعة] …");
  });

  test("marks a name written as one word once", () => {
    const text = { id: "p1", text: "الملك عبدالعزيز في الرياض", location: 0 };
    expect(shown(mark(text, [hit(1), hit(2)]))).toBe("الملك [عبدالعزيز] في الرياض");
  });
});

describe("excerpt", () => {
  const paragraphs = [
    { id: "p1", text: "حلب مدينة قديمة", location: 2 },
    { id: "p2", text: "وفي حلب قلعة وأسواق", location: 5 },
    { id: "p3", text: "لا شيء هنا", location: 9 },
  ];

  test("chooses the paragraph with most of the query's words", () => {
    const found = excerpt(paragraphs, [hit(2, 0), hit(6, 0), hit(7, 1)]);
    expect(found?.anchor).toBe("p2");
    expect(shown(found?.pieces)).toBe("وفي [حلب] [قلعة] وأسواق");
  });

  test("prefers a rare word to a common one", () => {
    expect(excerpt(paragraphs, [hit(2, 0, 1), hit(7, 1, 4)])?.anchor).toBe("p2");
  });

  test("begins shortly before the match in a long paragraph", () => {
    const text = Array.from({ length: 200 }, (_, i) => `word${i}`).join(" ");
    const found = excerpt([{ id: "p1", text, location: 0 }], [hit(150)]);
    expect(shown(found?.pieces)).toContain("[word150]");
    expect(shown(found?.pieces)).toMatch(/^… word142/);
  });

  test("has nothing to show when only the title matches", () => {
    expect(excerpt(paragraphs, [hit(0)])).toBeUndefined();
  });
});
