/** One word of the query with everything that may stand for it in the archive. */
import { readings, withProclitics } from "#src/arabic/clitics.ts";
import { light10 } from "#src/arabic/stem.ts";
import { formToken, type Term } from "./analyse.ts";
import type { Engine, Postings } from "./engine.ts";

export interface Member {
  readonly stem: string;
  /** 1 for the word itself, less for a guess. */
  readonly weight: number;
  readonly postings: Postings;
}

export interface Group {
  readonly term: Term;
  /** The word's own stem first. */
  readonly members: readonly Member[];
  /** The articles that have the form typed. */
  readonly exact: Postings;
  /** Weight of the word in coverage and proximity. */
  readonly idf: number;
}

import { firstShard } from "./lexicon.ts";

/** A stem in no more articles than this is looked at twice: it may be a slip or hide a clitic. */
export const RARE = 2;
const MIN_IDF = 0.3;

/** Weight of a word that differs by a letter which is probably a proclitic. */
const WITH_PROCLITIC = 0.9;

/**
 * Looks a word up. A word that is nowhere or rare is read once more without its one-letter
 * proclitic, and again without the next: `ببشراكات` → `بشراكات` → `شراكات`. If it still is rare,
 * the articles may have it with a proclitic that their number was too small to prove.
 */
export async function createGroup(term: Term, engine: Engine): Promise<Group> {
  const members: Member[] = [];
  let exact = NOWHERE;
  let most = 0;
  for (const parts of readings(term.folded, term.certain)) {
    const postings = await engine.stem(parts.stem);
    const found = postings.articles;
    if (members.length === 0 || found > most) {
      members.push({ stem: parts.stem, weight: 1, postings });
      const form = await engine.form(formToken(parts));
      if (exact.articles === 0) exact = form;
    }
    most = Math.max(most, found);
    if (most > RARE) break;
  }
  if (most <= RARE) members.push(...(await joined(term, members, engine)));
  return withMembers({ term, members, exact, idf: 0 }, members);
}

/** The word with a proclitic in front, as far as the lexicon has its stem. */
async function joined(
  { folded }: Term,
  members: readonly Member[],
  engine: Engine,
): Promise<Member[]> {
  const found = withProclitics(folded).map(async (word): Promise<Member[]> => {
    const { stem } = light10(word);
    if (members.some((member) => member.stem === stem)) return [];
    if (!(await engine.stems(firstShard(stem))).has(stem)) return [];
    return [{ stem, weight: WITH_PROCLITIC, postings: await engine.stem(stem) }];
  });
  return (await Promise.all(found)).flat();
}

const NOWHERE: Postings = { articles: 0, counts: [], idf: 0, matches: new Map() };

/** The group with other members: its weight is that of the commonest that is found at all. */
export function withMembers(group: Group, members: readonly Member[]): Group {
  const found = members.filter(({ postings }) => postings.articles > 0);
  const idf = Math.min(...(found.length > 0 ? found : members).map(({ postings }) => postings.idf));
  return { ...group, members, idf: Math.max(MIN_IDF, idf) };
}

/** How many articles have any member. */
export const frequency = (group: Group): number =>
  Math.max(...group.members.map(({ postings }) => postings.articles));
