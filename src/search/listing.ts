/** Results as a list shows them: of near copies of one article only the best. */
import type { ArticleKey, Engine } from "./engine.ts";
import type { Ranked } from "./rank.ts";

export interface Listing {
  /** What stands at places `from` to before `to` of the list; fewer when it ends. */
  slice(from: number, to: number): Promise<readonly ArticleKey[]>;
}

/**
 * Cards are read as far down as is asked for, and no further.
 * @param first what stands before all others, whatever its rank
 */
export function createListing(
  ranking: readonly Pick<Ranked, "key">[],
  engine: Pick<Engine, "card">,
  first: readonly ArticleKey[] = [],
): Listing {
  const keys = [...new Set([...first, ...ranking.map(({ key }) => key)])];
  const listed: ArticleKey[] = [];
  /** Their main articles. */
  const groups = new Set<string | undefined>();
  let read = 0;
  let reading = Promise.resolve();

  const readTo = async (to: number): Promise<void> => {
    while (listed.length < to && read < keys.length) {
      const batch = keys.slice(read, read + to - listed.length);
      read += batch.length;
      const cards = await Promise.all(batch.map((key) => engine.card(key)));
      batch.forEach((key, i) => {
        const main = cards[i]?.copies?.main;
        if (groups.has(main)) return;
        if (main !== undefined) groups.add(main);
        listed.push(key);
      });
    }
  };

  return {
    async slice(from, to) {
      // One at a time: two that read at once would list some articles twice.
      reading = reading.catch(() => undefined).then(() => readTo(to));
      await reading;
      return listed.slice(from, to);
    },
  };
}
