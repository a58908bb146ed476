/** Words that were written without the space between them: `سانجيرمان`. */
import type { Engine } from "./engine.ts";
import { articlesOf, createGroup, frequency, type Group } from "./group.ts";

/** Fewest letters of a part. */
const SHORTEST = 3;

/**
 * The two words that a word which is nowhere may be made of: those that most articles have together.
 * The group itself when there are none.
 */
export async function splitWords(group: Group, engine: Engine): Promise<readonly Group[]> {
  if (frequency(group) > 0) return [group];
  const { term } = group;
  const { seated: _, ...word } = term;
  let best: readonly Group[] = [group];
  let most = 0;
  for (let cut = SHORTEST; cut <= term.folded.length - SHORTEST; cut += 1) {
    const read = (folded: string) => createGroup({ ...word, folded, certain: 0 }, engine);
    const first = await read(term.folded.slice(0, cut));
    if (frequency(first) <= most) continue;
    const second = await read(term.folded.slice(cut));
    const having = articlesOf(second);
    const together = [...articlesOf(first)].filter((article) => having.has(article)).length;
    if (together <= most) continue;
    best = [first, second];
    most = together;
  }
  return best;
}
