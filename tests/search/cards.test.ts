import { expect, test } from "vitest";
import { cardFiles, cardPlace } from "#src/search/cards.ts";

test("every card is in the file, and at the place, that its number leads to", () => {
  const cards = Array.from({ length: 603 }, (_, i) => ({ id: `a${i}`, title: `عنوان ${i}` }));
  const files = cardFiles(cards);
  expect(files.size).toBeLessThan(cards.length / 4);
  cards.forEach((card, i) => {
    const { file, place } = cardPlace(i);
    expect(JSON.parse(files.get(file) ?? "")[place]).toEqual(card);
  });
});
