/** Whoever types or pastes a whole title wants that article, before others that have its words too. */
import { words } from "#src/arabic/fold.ts";
import type { Engine } from "./engine.ts";
import type { Ranked } from "./rank.ts";

/** So many of the best are looked at: the first page of results, whose cards are needed anyway. */
const LOOKED_AT = 10;
/** Cards that are asked for with them: of copies of one article only the first is shown. */
const AHEAD = 12;

/**
 * Puts articles first whose title is the query: as written before as folded (`عاماً`, `عاما`). All
 * others stay in their order.
 */
export async function titledFirst(
  ranked: readonly Ranked[],
  query: string,
  engine: Engine,
): Promise<readonly Ranked[]> {
  const written = squeezed(query);
  const folded = foldedText(query);
  for (const { key } of ranked.slice(LOOKED_AT, AHEAD)) engine.card(key).catch(() => undefined);
  const best = await Promise.all(
    ranked.slice(0, LOOKED_AT).map(async (article) => {
      const { title } = await engine.card(article.key);
      const likeness = squeezed(title) === written ? 2 : foldedText(title) === folded ? 1 : 0;
      return { article, likeness };
    }),
  );
  best.sort((a, b) => b.likeness - a.likeness);
  return [...best.map(({ article }) => article), ...ranked.slice(LOOKED_AT)];
}

const squeezed = (text: string): string => text.trim().replace(/\s+/g, " ");

const foldedText = (text: string): string =>
  words(text)
    .map(({ folded }) => folded)
    .join(" ");
