/** Words that were written without the space between them: `سانجيرمان`, `فيالرياض`. */
import { fold } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import type { Engine } from "./engine.ts";
import { articlesOf, createGroup, frequency, type Group } from "./group.ts";

/** Fewest letters of a part; of two letters are those that are written all the time: من, بن. */
const SHORT = 2;
/**
 * Beside a stop word or one of two letters a word must be common, in one of so many articles, the more
 * so if it has no more than three letters: others would have it by chance.
 */
const COMMON = { short: 100, long: 3000 } as const;
export interface Split {
  /** The words to look for: one where the other is a stop word. */
  readonly groups: readonly Group[];
  /** Articles that have both. */
  readonly articles: number;
}

/** The two words that a word may be made of: those that most articles have together. */
export async function splitWord({ term }: Group, engine: Engine): Promise<Split | undefined> {
  const { seated: _, ...word } = term;
  const { folded } = term;
  let best: Split | undefined;
  for (let cut = SHORT; cut <= folded.length - SHORT; cut += 1) {
    const parts = [folded.slice(0, cut), folded.slice(cut)];
    const searched = parts.filter((part) => !isStopWord(part));
    const beside = parts.length > searched.length || parts.some((part) => part.length === SHORT);
    const groups: Group[] = [];
    for (const part of searched) {
      const group = await createGroup({ ...word, folded: part, certain: 0 }, engine);
      const least = beside
        ? engine.articles / COMMON[part.length > SHORT + 1 ? "long" : "short"]
        : 0;
      if (frequency(group) <= Math.max(best?.articles ?? 0, least)) break;
      groups.push(group);
    }
    if (groups.length === 0 || groups.length < searched.length) continue;
    const articles = together(groups);
    if (articles > (best?.articles ?? 0)) best = { groups: groups.map(asSlip), articles };
  }
  return best;
}

/** How many articles have all of the words. */
export function together([first, ...others]: readonly Group[]): number {
  if (first === undefined) return 0;
  const having = others.map(articlesOf);
  return [...articlesOf(first)].filter((article) => having.every((all) => all.has(article))).length;
}

/** The space that is missing is a slip: what is found for it was guessed. */
const asSlip = (group: Group): Group => ({
  ...group,
  members: group.members.map((member) => ({ ...member, reason: "slip" })),
});

/**
 * A word as it was typed, with the space that was missing.
 * @param part one of its parts, folded
 * @returns undefined when the part is neither its beginning nor its end
 * @example apart("حزبالله", "حزب") // "حزب الله"
 */
export function apart(written: string, part: string): string | undefined {
  const folded = fold(written);
  if (folded === part) return undefined;
  const first = folded.startsWith(part) ? part : folded.slice(0, -part.length);
  if (first !== part && first + part !== folded) return undefined;
  let cut = 1;
  while (cut < written.length && fold(written.slice(0, cut)) !== first) cut += 1;
  // Marks above its last letter stay with it.
  while (cut < written.length && fold(written.slice(0, cut + 1)) === first) cut += 1;
  return cut < written.length ? `${written.slice(0, cut)} ${written.slice(cut)}` : undefined;
}
