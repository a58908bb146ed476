/** One word of the query with everything that may stand for it in the archive. */
import { readings } from "#src/arabic/clitics.ts";
import type { Parts } from "#src/arabic/stem.ts";
import { formToken, type Term } from "./analyse.ts";
import type { ArticleKey, Engine, Postings } from "./engine.ts";

export interface Member {
  readonly stem: string;
  /** 1 for the word itself, less for a guess. */
  readonly weight: number;
  readonly postings: Postings;
  /** Why it stands for the word; absent for a reading of the word itself. */
  readonly reason?: Reason;
  /** What follows the stem in the words that are meant: see relatives.ts. */
  readonly ending?: string | undefined;
}

export type Reason = "proclitic" | "relative" | "consonants" | "slip" | "completion";

export interface Group {
  readonly term: Term;
  /** The word's own stem first. */
  readonly members: readonly Member[];
  /** Tokens of the form typed, as each reading of it would be indexed. */
  readonly forms: readonly string[];
  /** The articles that have the form typed. */
  readonly exact: Postings;
  /** Weight of the word in coverage and proximity. */
  readonly idf: number;
}

/** A stem in no more articles than this is looked at twice: it may be a slip or hide a clitic. */
export const RARE = 2;
/** A word in no more articles than this may be a slip of one that far more have. */
export const FEW = 20;
const MIN_IDF = 0.3;

/**
 * Reads a word: which stems stand for it. An engine without a scope is enough, and costs least;
 * `lookUp` then tells what the index knows of them. A word that is nowhere or rare is read once more
 * without its one-letter proclitic, and again without the next: `ببشراكات` → `بشراكات` → `شراكات`; one
 * that is nowhere also with its hamza in other places, and then without one proclitic at most.
 * If it still is rare, the articles may have it with a proclitic that their number was too small to
 * prove.
 */
export async function createGroup(term: Term, engine: Engine): Promise<Group> {
  const members: Member[] = [];
  const forms: string[] = [];
  let most = 0;
  const read = async (parts: Parts): Promise<void> => {
    const postings = await engine.stem(parts.stem);
    const found = postings.keys.length;
    if (members.length === 0 || found > most) {
      members.push({ stem: parts.stem, weight: 1, postings });
      forms.push(formToken(parts));
    }
    most = Math.max(most, found);
  };
  for (const parts of readings(term.folded, term.certain)) if (most <= RARE) await read(parts);
  if (most === 0 && term.seated !== undefined) {
    const { readOtherSeats } = await import("#src/arabic/hamza-seats.ts");
    for (const parts of readOtherSeats(term.seated)) if (most === 0) await read(parts);
  }
  if (most <= RARE)
    members.push(...(await (await import("./behind-proclitics.ts")).joined(term, members, engine)));
  members.push(...(await related(members, engine)));
  return withMembers({ term, members, forms, exact: NOWHERE, idf: 0 }, members);
}

/** Relatives of the members: broken plurals, other spellings of names. */
async function related(members: readonly Member[], engine: Engine): Promise<Member[]> {
  const weights = new Map<string, number>();
  for (const { stem, weight } of members)
    for (const [other, likeness] of await engine.relatives(stem))
      weights.set(other, Math.max(weight * likeness, weights.get(other) ?? 0));
  for (const { stem } of members) weights.delete(stem);
  const found = [...weights].map(async ([name, weight]) => {
    const [stem = "", ending] = name.split("|");
    return { stem, ending, weight, postings: await engine.stem(stem), reason: "relative" as const };
  });
  return Promise.all(found);
}

const NOWHERE: Postings = { keys: [], titled: [], idf: 0, matches: new Map() };

/** The group with other members: its weight is that of the commonest that is found at all. */
export function withMembers(group: Group, members: readonly Member[]): Group {
  const found = members.filter(({ postings }) => postings.keys.length > 0);
  const idf = Math.min(...(found.length > 0 ? found : members).map(({ postings }) => postings.idf));
  return { ...group, members, idf: Math.max(MIN_IDF, idf) };
}

/** The group with what an engine's bundles know of its members and of the form typed. */
export async function lookUp(group: Group, engine: Engine): Promise<Group> {
  const stems = group.members.map(async (member) => ({
    ...member,
    postings: await engine.stem(member.stem),
  }));
  const [first, ...others] = group.forms;
  // The likeliest form at once with the stems; the others lie in files of their own.
  let [members, exact] = await Promise.all([
    Promise.all(stems),
    first === undefined ? NOWHERE : engine.form(first),
  ]);
  for (const form of others) if (exact.matches.size === 0) exact = await engine.form(form);
  return { ...group, members, exact };
}

/** Every article of the archive that has any member. */
export function articlesOf({ members }: Group): ReadonlySet<ArticleKey> {
  return new Set(members.flatMap(({ postings }) => postings.keys));
}

/** How many articles have any member. */
export const frequency = (group: Group): number =>
  Math.max(...group.members.map(({ postings }) => postings.keys.length));

/** No article has the word, nor one that it may be the beginning of, but some have what it was taken for. */
export function isGuessed({ members }: Group): boolean {
  const found = members.filter(({ postings }) => postings.keys.length > 0);
  return (
    found.length > 0 && found.every(({ reason }) => reason === "slip" || reason === "consonants")
  );
}

/** A word as it stands is in so few articles that it may be a slip of a common one; or a key was held down. */
export const mayBeSlip = ({ members, term }: Group): boolean =>
  // Rising, so that all but the first are numbers above 0.
  !members[0]?.postings.keys[FEW] || /(.)\1\1/.test(term.folded);
