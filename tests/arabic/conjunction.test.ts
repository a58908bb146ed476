import { expect, it } from "vitest";
import { opensWithConjunction } from "#src/arabic/conjunction.ts";

it.each(["وأحرز الهدف", "والفريق", "فقال الوزير", "وشارك", "وعدد من الفنانين"])(
  "%s carries on",
  (text) => {
    expect(opensWithConjunction(text)).toBe(true);
  },
);

it.each(["وزير الخارجية", "وصول الطائرة", "فريق الإنقاذ", "وحدات الجيش", "وليد حداد", "وفد", ""])(
  "%s begins with its own letter",
  (text) => {
    expect(opensWithConjunction(text)).toBe(false);
  },
);
