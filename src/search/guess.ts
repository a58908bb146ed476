/** What may have been meant where no article has all words of a query. */
import type { Engine } from "./engine.ts";
import { expand } from "./expand.ts";
import { createGroup, frequency, type Group, withMembers } from "./group.ts";
import { splitWord } from "./run-together.ts";
import { squeezed } from "./squeeze.ts";

export { inArabic } from "./arabic-name.ts";

/** Each word with others like it, without letters that were held down, or as two that were written as one. */
export async function guess(groups: readonly Group[], engine: Engine): Promise<readonly Group[]> {
  const guessed = await Promise.all(groups.map((group) => guessOne(group, groups, engine)));
  const isNowhere = (group: Group) => frequency(group) === 0;
  // Of several unknown words one that is like another by chance would be the whole answer.
  return groups.every(isNowhere) && guessed.flat().some(isNowhere) ? groups : guessed.flat();
}

async function guessOne(
  group: Group,
  groups: readonly Group[],
  engine: Engine,
): Promise<readonly Group[]> {
  if (isEndless(group)) return [group];
  const released = await release(group, engine);
  // What is like a word with a letter three times over is another slip of the same word.
  if (released !== group) return [released];
  const expanded = await expand(group, groups, engine);
  const isSure = expanded.members.some(
    ({ reason, postings }) => reason !== "consonants" && postings.keys.length > 0,
  );
  if (isSure) return [expanded];
  const split = await splitWord(group, engine);
  return split !== undefined && split.articles > frequency(expanded) ? split.groups : [expanded];
}

/** Letters of a word for which nothing is guessed: no word is as long. */
const ENDLESS = 40;

/** Whether a word is none that anybody would mean. */
export const isEndless = ({ term }: Group): boolean => term.end - term.start > ENDLESS;

/** The group as the commoner of the words that it may be when each letter that was held down is read once or twice. */
async function release(group: Group, engine: Engine): Promise<Group> {
  const { term } = group;
  let best = group;
  for (const folded of squeezed(term.folded)) {
    const word = await createGroup({ ...term, folded }, engine);
    if (frequency(word) > frequency(best)) best = word;
  }
  const members = best.members.map((member) => ({ ...member, reason: "slip" as const }));
  return best === group ? group : withMembers({ ...best, term }, members);
}
