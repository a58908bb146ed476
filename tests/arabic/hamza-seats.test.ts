import { expect, test } from "vitest";
import { otherSeats } from "#src/arabic/hamza-seats.ts";

test.each([
  ["المئتمر", "الموتمر"],
  ["مؤذنة", "ميذنه"],
  ["مسئول", "مسوول"],
  ["يقرؤون", "يقراون"],
  ["قـراءات", "قراوات"],
])("the hamza of %s may stand where %s has it", (written, other) => {
  expect(otherSeats(written)).toContain(other);
});

test.each(["أحمد", "كتاب", "2016", ""])("%j has no hamza that could stand elsewhere", (word) => {
  expect(otherSeats(word)).toEqual([]);
});

test("the word itself is none of its others", () => {
  expect(otherSeats("مسؤول")).not.toContain("مسوول");
});
