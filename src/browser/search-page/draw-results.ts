/** A stretch of the list of results: titles at once, excerpts as their pages are read. */
import type { MonthStyle } from "#src/arabic/months.ts";
import type { Engine } from "#src/search/engine.ts";
import { presentExcerpt, presentHead } from "#src/search/present.ts";
import type { Answer } from "#src/search/search.ts";
import type { Wording } from "#src/search/wording.ts";
import { drawExcerpt, drawHead, drawRoom } from "./draw.ts";

export interface DrawOptions {
  readonly from: number;
  readonly to: number;
  readonly words: Wording;
  readonly months: MonthStyle;
}

export interface Drawn {
  readonly items: readonly HTMLLIElement[];
  /** Resolves when every excerpt is there that can be. */
  readonly read: Promise<unknown>;
}

/**
 * Results `from` to `to` of an answer. A page that cannot be read leaves its result without excerpt.
 * @throws when the cards cannot be loaded
 */
export async function drawResults(
  { ranked, groups }: Answer,
  engine: Engine,
  { from, to, words, months }: DrawOptions,
): Promise<Drawn> {
  const results = await Promise.all(
    ranked.slice(from, to).map(async ({ key }) => {
      const head = await presentHead(key, groups, engine);
      return { key, head, item: drawHead(head, words, months) };
    }),
  );
  const read = results.map(async ({ key, head, item }) => {
    if (!head.inText) return;
    const room = drawRoom();
    item.append(room);
    const excerpt = await presentExcerpt(key, groups, engine).catch(() => undefined);
    if (excerpt === undefined) room.remove();
    else room.replaceWith(drawExcerpt(head.url, excerpt));
  });
  return { items: results.map(({ item }) => item), read: Promise.all(read) };
}
