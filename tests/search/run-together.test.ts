import { describe, expect, it } from "vitest";
import { analyse } from "#src/search/analyse.ts";
import type { Engine } from "#src/search/engine.ts";
import { createGroup, isGuessed } from "#src/search/group.ts";
import { guess } from "#src/search/guess.ts";
import { apart, splitWord } from "#src/search/run-together.ts";
import { archiveOf } from "../support/titles.ts";

const times = (count: number, title: string) => new Array<string>(count).fill(title);
const engine = archiveOf([
  ...times(30, "مجلس الأمن"),
  ...times(40, "كأس العالم"),
  ...times(50, "الأمير بن سلمان"),
  ...times(60, "أمير الرياض"),
  "فيا لرياض",
]);

const groupOf = async (text: string, own: Engine = engine) => {
  const [term] = analyse(text);
  if (term === undefined) throw new Error(`no word in ${text}`);
  return createGroup(term, own);
};

describe("words that were run together", () => {
  it.each([
    ["مجلسالأمن", ["مجلس", "الامن"], 30],
    ["كأسالعالم", ["كاس", "العالم"], 40],
    ["بنسلمان", ["بن", "سلمان"], 50],
    ["فيالرياض", ["الرياض"], 60],
  ])("%s is read as the two that most articles have", async (text, words, articles) => {
    const split = await splitWord(await groupOf(text), engine);
    expect(split?.groups.map(({ term }) => term.folded)).toEqual(words);
    expect(split?.articles).toBe(articles);
  });

  it("are guessed, so that the way back is offered", async () => {
    const group = await groupOf("مجلسالأمن");
    const guessed = await guess([group], engine);
    expect(guessed.map(({ term }) => term.folded)).toEqual(["مجلس", "الامن"]);
    expect(guessed.every(isGuessed)).toBe(true);
  });

  it("have no part of two letters unless such a word is common", async () => {
    const rare = archiveOf([...times(300, "سلمان"), "كي سلمان"]);
    expect(await splitWord(await groupOf("كيسلمان", rare), rare)).toBeDefined();
    expect(await splitWord(await groupOf("طيسلمان", rare), rare)).toBeUndefined();
  });

  it("have beside a short part no word that is there by chance", async () => {
    const own = archiveOf([...times(300, "خبر"), "ضمة", "كلثوم"]);
    expect(await splitWord(await groupOf("منضمة", own), own)).toBeUndefined();
    expect(await splitWord(await groupOf("أمكلثوم", own), own)).toMatchObject({ articles: 1 });
  });

  it("are written with the space that was missing, in the letters typed", () => {
    expect(apart("مجلسُالأمن", "مجلس")).toBe("مجلسُ الأمن");
    expect(apart("كأسالعالم", "العالم")).toBe("كأس العالم");
    expect(apart("فيالرياض", "الرياض")).toBe("في الرياض");
    expect(apart("الرياض", "الرياض")).toBeUndefined();
    expect(apart("الرياض", "سلمان")).toBeUndefined();
  });
});
