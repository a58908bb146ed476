/** Names that were typed in Latin letters, as the archive writes them: `obama` is باراك أوباما. */
import { fromLatinKeys } from "#src/arabic/keyboard.ts";
import { readTags } from "./archive-facts.ts";
import type { Engine } from "./engine.ts";
import { aliasesOf, namesOf } from "./field-names.ts";
import { createGroup, frequency, type Group } from "./group.ts";
import { findName, type Known, type Meant, readNames } from "./latin-names.ts";
import { readQuery } from "./query.ts";
import { together } from "./run-together.ts";

const LATIN = /[a-z]/i;
const ARABIC = /\p{Script=Arabic}/u;
/** Latin words in a row, with the signs of names between them. */
const RUN = /[a-z]+(?:[\s.'’-]+[a-z]+)*/gi;
/** So many times the articles with the Latin words have the Arabic ones, where both are there. */
const MORE = 20;
/** So many times the articles with whole names have the parts that were typed, where those are meant. */
const PART_MORE = 2;

/**
 * A query in Arabic letters that may be meant by one in Latin letters which no article has, or hardly
 * any: with the archive's names in the place of theirs, or the parts of the names that were typed;
 * else as the keys would have typed it.
 */
export async function inArabic(
  text: string,
  groups: readonly Group[],
  engine: Engine,
): Promise<string | undefined> {
  const terms = engine.within([]);
  const own = together(groups);
  let best: string | undefined;
  let least = own * MORE + 1;
  for (const query of await named(text, groups, engine)) {
    const words = (await readQuery(query)).terms.map((term) => createGroup(term, terms));
    const articles = together(await Promise.all(words));
    if (articles < least) continue;
    best = query;
    least = articles * PART_MORE + 1;
  }
  return best ?? (own === 0 ? fromLatinKeys(text) : undefined);
}

/** The query with whole names, and with their parts; without any name, nothing. */
async function named(
  text: string,
  groups: readonly Group[],
  engine: Engine,
): Promise<readonly string[]> {
  const nowhere = new Set(
    groups.filter((group) => frequency(group) === 0).map(({ term }) => term.folded),
  );
  // Beside Arabic words, Latin ones that articles have are meant as they are.
  const isMeant = ARABIC.test(text) ? [...nowhere].some((word) => LATIN.test(word)) : true;
  if (!isMeant || !LATIN.test(text)) return [];
  const known = await namesIn(engine);
  const runs = new Map(
    [...text.matchAll(RUN)].map(([run]) => [
      run,
      readNames(run, (words) => findName(words, known, nowhere)),
    ]),
  );
  const written = (kind: keyof Meant) =>
    text.replace(RUN, (run) => (runs.get(run) ?? []).map((one) => one[kind]).join(" "));
  return [...new Set([written("name"), written("part")])].filter(
    (query) => query !== text.toLowerCase(),
  );
}

/** The names of the archive's tags in Latin letters. */
async function namesIn(engine: Engine): Promise<Known> {
  const aliases = Object.entries(await aliasesOf("tag", engine)).filter(([key]) => LATIN.test(key));
  const tags = aliases.length > 0 ? await readTags(engine) : [];
  const people = tags.filter(({ kind }) => kind === "person").map(({ name }) => name);
  return { aliases, common: await namesOf("tag", engine), people: new Set(people) };
}
