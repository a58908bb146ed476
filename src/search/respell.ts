/**
 * What a word that hardly any article has may be a slip of: a word one slip of the finger away, which
 * far more articles have; or the word without letters that were held down. It is offered only.
 */
import { analyse } from "./analyse.ts";
import { corrected, wordsOf } from "./correct.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import { createGroup, FEW, frequency, type Group, isGuessed, RARE } from "./group.ts";
import { isEndless } from "./guess.ts";
import { firstShard, lastShard, readShard } from "./lexicon.ts";
import { LEXICON } from "./manifest.ts";
import { apart, splitWord } from "./run-together.ts";
import type { Answer } from "./search.ts";
import { areAlike, oneSlip } from "./slip.ts";
import { hasHeldLetters, squeezed } from "./squeeze.ts";

/** So many times the articles of what was typed. */
const MORE = 50;
/** So many times, when the other word differs in a letter that looks or sounds like the one typed. */
const MORE_ALIKE = 10;
/** So many times, when two words may have been run together: of them fewer are there by chance. */
const RATHER_TWO = 20;
/** Fewest letters of a stem that may be a slip: of shorter ones too many others are one slip away. */
const LEAST_LETTERS = 4;
/** The same when a letter is taken for one like it. */
const LEAST_ALIKE = 3;
/** Articles of a word that is found only without its first letter, in which it is doubtful. */
const RARE_REST = 50;
/** Articles that are read for the spelling of a word, the newest first. */
const READ = 3;

/** A word as it would be indexed, and the stem to find it by. */
interface Other {
  readonly folded: string;
  readonly stem: string;
  readonly articles: readonly ArticleKey[];
}

/**
 * The query as it may be meant: with what was found in the place of words, else respelled; undefined
 * also when a word would stay that is nowhere.
 */
export async function meant(
  text: string,
  answer: Answer,
  engine: Engine,
): Promise<string | undefined> {
  if (answer.groups.some((group) => frequency(group) === 0)) return undefined;
  return (await corrected(text, answer, engine)) ?? respelled(text, answer, engine);
}

/**
 * The query with a commoner word in the place of a doubtful one; undefined when there is none.
 * @param text the query as it was typed
 */
export async function respelled(
  text: string,
  { groups, query }: Pick<Answer, "groups" | "query">,
  engine: Engine,
): Promise<string | undefined> {
  if (query.phrases.length > 0) return undefined;
  let respelled = text;
  for (const group of groups.filter(isDoubtful).toReversed()) {
    const { start, end } = group.term;
    const word = await another(text.slice(start, end), group, engine);
    if (word !== undefined) respelled = respelled.slice(0, start) + word + respelled.slice(end);
  }
  return respelled === text ? undefined : respelled;
}

/** What may have been meant by a word that was written so. */
async function another(written: string, group: Group, engine: Engine): Promise<string | undefined> {
  const held = await withoutHeld(group, engine);
  if (held !== undefined) return spell(held, engine);
  // A word that is found only without its first letter is hardly the one that has a slip.
  const hasOwn = group.members[0]?.postings.keys.length !== 0;
  const two = hasOwn ? undefined : await twoWords(written, group, engine);
  if (two !== undefined) return two;
  const slip = isRare(group) ? await oneSlipAway(group, engine) : undefined;
  if (slip !== undefined) return spell(slip, engine);
  return hasOwn ? twoWords(written, group, engine) : undefined;
}

/** The two words that a word was made of, when far more articles have both. */
async function twoWords(
  written: string,
  group: Group,
  engine: Engine,
): Promise<string | undefined> {
  const split = await splitWord(group, engine.within([]));
  const part = split?.groups[0]?.term.folded;
  return split !== undefined && part !== undefined && split.articles > RATHER_TWO * frequency(group)
    ? apart(written, part)
    : undefined;
}

async function withoutHeld({ term }: Group, engine: Engine): Promise<Other | undefined> {
  const terms = engine.within([]);
  const found = squeezed(term.folded).map((folded) => createGroup({ ...term, folded }, terms));
  const [best] = (await Promise.all(found)).sort((a, b) => frequency(b) - frequency(a));
  const member = best?.members.find(({ postings }) => postings.keys.length > 0);
  return (
    best &&
    member && {
      folded: best.term.folded,
      stem: member.stem,
      articles: member.postings.keys,
    }
  );
}

async function oneSlipAway(group: Group, engine: Engine): Promise<Other | undefined> {
  const own = group.members.findLast(
    ({ reason, postings }) => reason === undefined && postings.keys.length > 0,
  );
  if (own === undefined) return undefined;
  const shards = [firstShard(own.stem), lastShard(own.stem)].filter((name) =>
    engine.shards.includes(name),
  );
  const found = frequency(group);
  const isLong = own.stem.length >= LEAST_LETTERS && found <= RARE;
  let best: string | undefined;
  let most = 0;
  for (const shard of shards)
    for (const [stem, count] of readShard(await engine.file(`${LEXICON}/${shard}.txt`))) {
      const alike = areAlike(own.stem, stem);
      // One like it is likelier than any other.
      const worth = alike ? count * MORE : count;
      if (worth <= most || count < found * (alike ? MORE_ALIKE : MORE)) continue;
      if (stem === own.stem || !(alike || (isLong && oneSlip(own.stem, stem)))) continue;
      best = stem;
      most = worth;
    }
  if (best === undefined) return undefined;
  const { keys } = await engine.within([]).stem(best);
  return { folded: group.term.folded.replace(own.stem, best), stem: best, articles: keys };
}

/** The word as articles write it: in the form that is meant, else in one that there is. */
async function spell({ folded, stem, articles }: Other, engine: Engine): Promise<string> {
  let spelling: string | undefined;
  for (const key of articles.slice(-READ).toReversed()) {
    const { matches } = await engine.within([engine.bundleOf(key)]).stem(stem);
    const words = await wordsOf(key, engine);
    for (const place of matches.get(key)?.places ?? []) {
      const word = words[place];
      if (word === undefined) continue;
      spelling ??= word;
      if (foldedOf(word) === folded) return word;
    }
  }
  return spelling ?? folded;
}

const foldedOf = (word: string): string =>
  analyse(word)
    .map((term) => term.folded)
    .join("");

/** In so few articles that it may be a slip; short words are often those of something little known. */
function isRare(group: Group): boolean {
  const { length = 0 } = group.members[0]?.stem ?? "";
  const found = frequency(group);
  const few = length >= LEAST_LETTERS ? FEW : RARE;
  return length >= LEAST_ALIKE && found > 0 && found <= few && !isGuessed(group);
}

/** Also in as few as that when all that is found lacks its first letter: both may be guessed wrong. */
function isDoubtful(group: Group): boolean {
  if (isEndless(group)) return false;
  const isOwn = group.members[0]?.postings.keys.length !== 0;
  const found = frequency(group);
  const few = found > 0 && found <= (isOwn ? FEW : RARE_REST) && !isGuessed(group);
  return few || hasHeldLetters(group.term.folded);
}
