/** One word of the query with everything that may stand for it in the archive. */
import { splitProclitic, withoutProclitic } from "#src/arabic/clitics.ts";
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

/** A stem in no more articles than this is looked at twice: it may be a slip or hide a clitic. */
export const RARE = 2;
const MIN_IDF = 0.3;

/**
 * Looks a word up. A word that is nowhere or rare is read once more without its one-letter
 * proclitic, and again without the next: `ببشراكات` → `بشراكات` → `شراكات`.
 */
export async function createGroup(term: Term, engine: Engine): Promise<Group> {
  const own = await engine.stem(term.stem);
  const members: Member[] = [{ stem: term.stem, weight: 1, postings: own }];
  let exact = await engine.form(formToken(term));
  let most = own.matches.size;
  let reading = term.folded;
  while (most <= RARE) {
    const parts = splitProclitic(reading);
    if (parts === undefined) break;
    const postings = await engine.stem(parts.stem);
    if (postings.matches.size > most) {
      most = postings.matches.size;
      members.push({ stem: parts.stem, weight: 1, postings });
      if (exact.matches.size === 0) exact = await engine.form(formToken(parts));
    }
    reading = withoutProclitic(reading) ?? "";
  }
  return withMembers({ term, members, exact, idf: 0 }, members);
}

/** The group with other members: its weight is that of the commonest that is found at all. */
export function withMembers(group: Group, members: readonly Member[]): Group {
  const found = members.filter(({ postings }) => postings.matches.size > 0);
  const idf = Math.min(...(found.length > 0 ? found : members).map(({ postings }) => postings.idf));
  return { ...group, members, idf: Math.max(MIN_IDF, idf) };
}

/** How many articles have any member. */
export const frequency = (group: Group): number =>
  Math.max(...group.members.map(({ postings }) => postings.matches.size));
