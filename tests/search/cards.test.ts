import { expect, test } from "vitest";
import { cardDigits, cardFile, cardFiles } from "#src/search/cards.ts";

test.each([
  [0, 1],
  [512, 1],
  [513, 2],
  [31_030, 3],
  [131_073, 4],
])("%i articles have files named by %i digits", (articles, digits) => {
  expect(cardDigits(articles)).toBe(digits);
});

test("every card is in the file that its result leads to", () => {
  const cards = Array.from({ length: 600 }, (_, i) => ({ id: `a${i}`, title: `عنوان ${i}` }));
  const results = cards.map((_, i) => `und_${(i * 2654435761).toString(16).padStart(9, "0")}`);
  const files = cardFiles(cards, results);
  cards.forEach((card, i) => {
    const file = files.get(cardFile(results[i] ?? "", 2)) ?? "";
    expect(JSON.parse(file)[results[i] ?? ""]).toEqual(card);
  });
});
