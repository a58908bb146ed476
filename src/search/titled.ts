/** Whoever types or pastes a whole title wants that article, before others that have its words too. */
import { type Word, words } from "#src/arabic/fold.ts";
import { foldedWords } from "./analyse.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import type { Group } from "./group.ts";
import { findHashed, type HashedTable, writeHashed } from "./hashed.ts";
import type { Ranked } from "./rank.ts";

/** Small files: every query asks one. */
const TABLE: HashedTable = { folder: "titles", together: 60 };

/** The files that tell which articles have a title: path → text. */
export const writeTitles = (titles: readonly string[]): Map<string, string> =>
  writeHashed(
    TABLE,
    titles.map((title) => [foldedText(title)]),
  );

/** Articles of the whole archive whose title is the query, newest first. */
export const articlesTitled = async (
  query: string,
  engine: Pick<Engine, "articles" | "file">,
): Promise<number[]> => (await findHashed(TABLE, foldedText(query), engine)).reverse();

/** So many of the best are looked at: the first page of results, whose cards are needed anyway. */
const LOOKED_AT = 10;
/** Cards that are asked for with them: of copies of one article only the first is shown. */
export const AHEAD = 14;
/**
 * What the title adds to a score, as a share of the best one, when it has all words of the query as they
 * are written: it decides between copies of one article that differ in a hamza (الإضافات, الاضافات).
 */
const AS_WRITTEN = 0.03;
/** The same for the square root of the query's share that is an article's whole title. */
const NAMED = 0.4;

/**
 * Puts articles first whose title is the query, as written before as folded (`عاماً`, `عاما`), and
 * moves those up a little whose title has words of the query as they are written, or that are named
 * for a part of it: of what has the words of `عاصمة العراق`, the article `العراق`. Others than the best
 * ten stay where they are.
 * @param groups those that the articles were ranked by
 * @param titled articles whose title is the query, as far as that is known
 */
export async function titledFirst(
  ranked: readonly Ranked[],
  query: string,
  groups: readonly Group[],
  engine: Engine,
  titled: readonly ArticleKey[],
): Promise<readonly Ranked[]> {
  const typed = squeezed(query);
  const folded = foldedText(query);
  const asked = words(query);
  const most = ranked[0]?.score ?? 0;
  for (const { key } of ranked.slice(LOOKED_AT, AHEAD)) engine.card(key).catch(() => undefined);
  const looked = ranked.filter(({ key }, i) => i < LOOKED_AT || titled.includes(key));
  const best = await Promise.all(
    looked.map(async (article) => {
      const { title } = await engine.card(article.key);
      const likeness = squeezed(title) === typed ? 2 : foldedText(title) === folded ? 1 : 0;
      const all = words(title);
      const written = all.filter(({ text }) => asked.some((word) => word.text === text));
      const isNamed = all.every(({ folded }) => asked.some((word) => word.folded === folded));
      const share =
        AS_WRITTEN * shareOf(written, groups) ** 3 +
        (isNamed ? NAMED * shareOf(all, groups) ** 0.5 : 0);
      return { article, likeness, score: article.score + most * share };
    }),
  );
  best.sort((a, b) => b.likeness - a.likeness || b.score - a.score);
  return [...new Set([...best.map(({ article }) => article), ...ranked])];
}

/** Share of the query's weight that words have. */
function shareOf(here: readonly Word[], groups: readonly Group[]): number {
  const same = new Set(here.flatMap(({ folded }) => foldedWords(folded)));
  let total = 0;
  let share = 0;
  for (const { idf, term } of groups) {
    total += idf;
    if (same.has(term.folded)) share += idf;
  }
  return total === 0 ? 0 : share / total;
}

const squeezed = (text: string): string => text.trim().replace(/\s+/g, " ");

const foldedText = (text: string): string =>
  words(text)
    .map(({ folded }) => folded)
    .join(" ");
