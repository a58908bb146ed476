import { expect, test } from "vitest";
import { fold } from "#src/arabic/fold.ts";
import { light10 } from "#src/arabic/stem.ts";
import { analyse } from "#src/search/analyse.ts";
import { mark } from "#src/search/excerpt.ts";
import type { Group, Member } from "#src/search/group.ts";
import { ownHits } from "#src/search/own-hits.ts";

const stemOf = (word: string) => light10(fold(word)).stem;

/** A text in which every word of the query's stems is found, as it is marked. */
function marked(query: string, text: string, relatives: readonly Partial<Member>[] = []): string {
  const postings = (stem: string) => {
    const words = analyse(text).filter(({ folded }) => light10(folded).stem === stem);
    const places = words.map(({ position }) => position);
    return {
      keys: [0],
      titled: [],
      idf: 1,
      matches: new Map([[0, { places, length: 1, inTitle: false }]]),
    };
  };
  const groups = analyse(query).map((term): Group => {
    const stem = stemOf(term.folded);
    const own = { stem, weight: 1, postings: postings(stem) };
    const others = relatives.map(({ stem: other = "", ...rest }) => {
      return { stem: other, weight: 1, postings: postings(other), ...rest };
    });
    return { term, members: [own, ...others], forms: [], exact: postings("-"), idf: 1 };
  });
  const heading = { id: "title", text, location: 0 };
  return mark(heading, ownHits([heading], 0, groups))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");
}

test.each([
  ["عبدالله", "عبدالرحمن، عبد الله، عبدالله", "عبدالرحمن، [عبد] [الله]، [عبدالله]"],
  ["عبد الله", "عبدالرحمن يسأل الله، عبدالله", "عبدالرحمن يسأل الله، [عبدالله]"],
  ["عبدالله عبدالرحمن", "عبدالعزيز وزير، عبد الرحمن", "عبدالعزيز وزير، [عبد] [الرحمن]"],
  ["عبد", "قال عبد", "قال [عبد]"],
])("%s: of a name with عبد both parts are marked, or none", (query, text, shown) => {
  expect(marked(query, text)).toBe(shown);
});

test("a relative of two letters is marked only with its own ending", () => {
  const nation = { stem: stemOf("أمة"), reason: "relative", ending: "ه" } as const;
  expect(stemOf("أمين")).toBe(nation.stem);
  expect(marked("الأمم", "أمين الأمم في الأمة أمي", [nation])).toBe("أمين [الأمم] في [الأمة] أمي");
});
