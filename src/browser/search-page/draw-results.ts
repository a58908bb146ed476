/** A stretch of the list of results: titles at once, excerpts as their pages are read. */
import type { MonthStyle } from "#src/arabic/months.ts";
import type { SearchService, Summary } from "#src/search/service.ts";
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
  { answer }: Summary,
  service: SearchService,
  { from, to, words, months }: DrawOptions,
): Promise<Drawn> {
  const heads = await service.heads(answer, from, to);
  const results = heads.map((head) => ({ head, item: drawHead(head, words, months) }));
  const read = results.map(async ({ head, item }, i) => {
    if (!head.inText) return;
    const room = drawRoom();
    item.append(room);
    const excerpt = await service.excerpt(answer, from + i).catch(() => undefined);
    if (excerpt === undefined) room.remove();
    else room.replaceWith(drawExcerpt(head.url, excerpt));
  });
  return { items: results.map(({ item }) => item), read: Promise.all(read) };
}
