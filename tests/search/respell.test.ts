import { describe, expect, it } from "vitest";
import { fold } from "#src/arabic/fold.ts";
import type { Engine } from "#src/search/engine.ts";
import { createGroup, frequency } from "#src/search/group.ts";
import { guess } from "#src/search/guess.ts";
import { parseQuery } from "#src/search/query.ts";
import { meant, respelled } from "#src/search/respell.ts";
import type { Answer } from "#src/search/search.ts";
import { squeezed } from "#src/search/squeeze.ts";
import { archiveOf } from "../support/titles.ts";

const RARE = "نيزوركي يسافر";
const COMMON = "إلى نزوركي";
const LARGE = archiveOf([RARE, ...new Array<string>(60).fill(COMMON)]);
const SMALL = archiveOf([RARE, ...new Array<string>(20).fill(COMMON)]);

async function offered(text: string, engine: Engine) {
  const query = parseQuery(text);
  const groups = await Promise.all(query.terms.map((term) => createGroup(term, engine)));
  return respelled(text, { groups, query }, engine);
}

describe("a word that hardly any article has", () => {
  it("may be a slip of one that many have", async () => {
    expect(await offered("نيزوركي يسافر", LARGE)).toBe("نزوركي يسافر");
    expect(await offered("-حرب  نيزوركي", LARGE)).toBe("-حرب  نزوركي");
  });

  it("is no slip of one that is not much commoner, nor in a phrase", async () => {
    expect(await offered("نيزوركي", SMALL)).toBeUndefined();
    expect(await offered('"نيزوركي يسافر"', LARGE)).toBeUndefined();
  });

  it("is rather a slip of one with a letter like it, which need not be as common", async () => {
    const archive = (word: string, like: string) =>
      archiveOf([...new Array<string>(3).fill(word), ...new Array<string>(40).fill(like)]);
    expect(await offered("الموضفون", archive("الموضفون", "الموظفون"))).toBe("الموظفون");
    expect(await offered("الموقفون", archive("الموقفون", "الموظفون"))).toBeUndefined();
    // A place that few write of is no slip of a word that many do.
    expect(await offered("زحلة", archive("زحلة", "رحلة"))).toBeUndefined();
  });

  it("may be two that were run together, even if one is found without its first letter", async () => {
    const engine = archiveOf(["نسلم", ...new Array<string>(60).fill("الأمير بن سلمان")]);
    expect(await offered("بنسلمان", engine)).toBe("بن سلمان");
  });

  it("may have letters that were held down, and is written as articles write it", async () => {
    const engine = archiveOf(["الأفغانية", "الأفغانيين"]);
    expect(await offered("الافغانييية", engine)).toBe("الأفغانية");
  });
});

describe("a word that no article has", () => {
  const times = (count: number, title: string) => new Array<string>(count).fill(title);
  const best = async (text: string, engine: Engine) => {
    const terms = parseQuery(text).terms.map((term) => createGroup(term, engine));
    const [group] = await guess(await Promise.all(terms), engine);
    return group?.members.find(({ postings }) => postings.keys.length > 0)?.stem;
  };

  it.each([
    ["letters that sound alike", "الرياظ", "رياض"],
    ["letters that look alike", "الرباض", "رياض"],
    ["a long vowel that is missing", "الكنغرس", "كونغرس"],
  ])("is rather one with %s than another one slip away", async (_, typed, meant) => {
    const near = [...times(9, "الرياح"), ...times(9, "الرياد"), ...times(9, "كنغر")];
    const engine = archiveOf([...near, ...times(3, "الرياض"), ...times(3, "الكونغرس")]);
    expect(await best(typed, engine)).toBe(meant);
  });
});

describe("several words that no article has", () => {
  const engine = archiveOf(["محادثات باريس", "زيارة كينيا"]);
  const guessed = async (text: string) => {
    const terms = parseQuery(text).terms.map((term) => createGroup(term, engine));
    return (await guess(await Promise.all(terms), engine)).map(frequency);
  };

  it("are all guessed or none", async () => {
    expect(await guessed("كيننيا")).toEqual([1]);
    expect(await guessed("كيننيا ظظضض")).toEqual([0, 0]);
    expect(await guessed("زيارة كيننيا ظظضض")).toEqual([1, 1, 0]);
  });

  it("are not offered in part", async () => {
    const groups = parseQuery("نيزوركي ظظضض").terms.map((term) => createGroup(term, LARGE));
    const answer = { groups: await Promise.all(groups) } as unknown as Answer;
    expect(await meant("نيزوركي ظظضض", answer, LARGE)).toBeUndefined();
  });
});

it("releases letters of words, not of numbers, and leaves others alone", () => {
  expect(squeezed(fold("محمممد"))).toEqual(["محمد", "محممد"]);
  expect(["1000", "wwww", "محمّد", "تتبع", "ققققق"].flatMap((word) => squeezed(fold(word)))).toEqual(
    [],
  );
});
