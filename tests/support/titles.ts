/** An engine over titles, without an index on disk. */
import { light10 } from "#src/arabic/stem.ts";
import { analyse } from "#src/search/analyse.ts";
import type { Engine } from "#src/search/engine.ts";
import { writeShards } from "#src/search/lexicon.ts";

/** An archive of titles alone, as an engine knows it. */
export function archiveOf(titles: readonly string[]): Engine {
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
