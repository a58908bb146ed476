import { describe, expect, test } from "vitest";
import { copyGroups, pinnedGroups } from "#src/threads/groups.ts";
import { print, text } from "./archive.ts";

const body = text(0, 200);

describe("the main article", () => {
  test("is the one with the earliest stated time", () => {
    const prints = [
      print("a", `${body} ${text(300, 310)}`, { date: "2016-02-20" }),
      print("b", body, { date: "2016-02-19", time: "12:00:00+03:00" }),
      print("c", body, { date: "2016-02-19", time: "09:00:00+03:00" }),
      print("d", body, { date: "2016-02-18?", dateBasis: "inferred" }),
    ];
    expect(copyGroups(prints)).toEqual([["c", "b", "a", "d"]]);
  });

  test("is the longest when none is stated", () => {
    const prints = [print("a", body), print("b", `${body} ${text(300, 310)}`)];
    expect(copyGroups(prints)).toEqual([["b", "a"]]);
  });

  test("a month alone stands behind its days", () => {
    const prints = [
      print("a", body, { date: "2016-02" }),
      print("b", body, { date: "2016-02-19" }),
      print("c", body, { date: "2016-03-01" }),
    ];
    expect(copyGroups(prints)).toEqual([["b", "a", "c"]]);
  });
});

describe("what is a copy", () => {
  test("spelling, marks and figure lines do not count, other words do", () => {
    const prints = [
      print("a", `${body} إطلاق النار`),
      print("b", `${body.replaceAll(" ", "\n\n")}\n\n::figure{1}\n\nاطلاقُ النّار`),
      print("c", text(150, 350)),
    ];
    expect(copyGroups(prints)).toEqual([["a", "b"]]);
  });

  test("two alike stubs are two articles", () => {
    expect(copyGroups([print("a", text(0, 8)), print("b", text(0, 8))])).toEqual([]);
    expect(copyGroups([print("a", ""), print("b", "")])).toEqual([]);
  });

  test("a series of small changes does not make one article of two", () => {
    const steps = [0, 20, 40, 60, 80].map((from, i) => print(`s${i}`, text(from, from + 200)));
    const groups = copyGroups(steps);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group).not.toEqual(expect.arrayContaining(["s0", "s4"]));
  });

  test("a text that stands many times is one group", () => {
    const prints = Array.from({ length: 300 }, (_, i) => print(`n${1000 + i}`, body));
    expect(copyGroups(prints).map((group) => group.length)).toEqual([300]);
  });
});

describe("what a person pinned", () => {
  const other = text(1000, 1200);

  test("joins what is not alike, under the article named", () => {
    const prints = [print("a", body), print("b", other, { duplicateOf: "a" })];
    expect(copyGroups(prints)).toEqual([["a", "b"]]);
    expect(pinnedGroups(prints)).toEqual([["a", "b"]]);
  });

  test("makes the article named the main one of its near copies too", () => {
    const prints = [
      print("a", body),
      print("b", `${body} ${text(300, 310)}`),
      print("c", other, { duplicateOf: "a" }),
    ];
    expect(copyGroups(prints)).toEqual([["a", "b", "c"]]);
  });

  test("an article that is its own copy stands alone", () => {
    const prints = [print("a", body), print("b", body, { duplicateOf: "b" }), print("c", body)];
    expect(copyGroups(prints)).toEqual([["a", "c"]]);
  });

  test("chains lead to their end; circles and lost ids to nothing", () => {
    const prints = [
      print("a", text(0, 100)),
      print("b", text(100, 200), { duplicateOf: "c" }),
      print("c", text(200, 300), { duplicateOf: "a" }),
      print("d", text(300, 400), { duplicateOf: "e" }),
      print("e", text(400, 500), { duplicateOf: "d" }),
      print("f", text(500, 600), { duplicateOf: "nobody" }),
    ];
    expect(copyGroups(prints)).toEqual([["a", "b", "c"]]);
  });
});
