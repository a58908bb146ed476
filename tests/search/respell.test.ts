import { describe, expect, it } from "vitest";
import { fold } from "#src/arabic/fold.ts";
import { light10 } from "#src/arabic/stem.ts";
import { analyse } from "#src/search/analyse.ts";
import type { Engine } from "#src/search/engine.ts";
import { createGroup } from "#src/search/group.ts";
import { writeShards } from "#src/search/lexicon.ts";
import { parseQuery } from "#src/search/query.ts";
import { respelled } from "#src/search/respell.ts";
import { squeezed } from "#src/search/squeeze.ts";

/** An archive of titles alone, as an engine knows it. */
function archive(titles: readonly string[]): Engine {
  const stems = new Map<string, number[]>();
  titles.forEach((title, key) => {
    for (const { folded } of analyse(title)) {
      const { stem } = light10(folded);
      stems.set(stem, [...new Set([...(stems.get(stem) ?? []), key])]);
    }
  });
  const shards = writeShards(new Map([...stems].map(([stem, keys]) => [stem, keys.length])), 1);
  const engine: Partial<Engine> = {
    articles: titles.length,
    shards: [...shards.keys()],
    bundleOf: () => 0,
    within: () => engine as Engine,
    relatives: async () => new Map(),
    file: async (path) => shards.get(/([^/]+)\.txt$/.exec(path)?.[1] ?? "") ?? "",
    card: async (key) => ({ id: `${key}`, title: titles[key] ?? "" }),
    text: async () => [],
    async stem(stem) {
      const keys = stems.get(stem) ?? [];
      const matches = keys.map((key) => {
        const words = analyse(titles[key] ?? "").filter(
          ({ folded }) => light10(folded).stem === stem,
        );
        const places = words.map(({ position }) => position);
        return [key, { places, length: 1, inTitle: true }] as const;
      });
      return { keys, titled: [], idf: 1, matches: new Map(matches) };
    },
  };
  return engine as Engine;
}

const RARE = "نيزوركي يسافر";
const COMMON = "إلى نزوركي";
const LARGE = archive([RARE, ...new Array<string>(60).fill(COMMON)]);
const SMALL = archive([RARE, ...new Array<string>(20).fill(COMMON)]);

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

  it("may have letters that were held down, and is written as articles write it", async () => {
    const engine = archive(["الأفغانية", "الأفغانيين"]);
    expect(await offered("الافغانييية", engine)).toBe("الأفغانية");
  });
});

it("releases letters of words, not of numbers, and leaves others alone", () => {
  expect(squeezed(fold("محمممد"))).toEqual(["محمد", "محممد"]);
  expect(["1000", "wwww", "محمّد", "تتبع"].flatMap((word) => squeezed(fold(word)))).toEqual([]);
});
