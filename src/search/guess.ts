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
  const expanded = await expand(group, groups, engine);
  const found = frequency(expanded);
  const isSure = expanded.members.some(
    ({ reason, postings }) => reason !== "consonants" && postings.keys.length > 0,
  );
  if (isSure) return [expanded];
  const released = found > 0 ? expanded : await release(group, engine);
  if (found === 0 && frequency(released) > 0) return [released];
  const split = await splitWord(group, engine);
  return split !== undefined && split.articles > found ? split.groups : [released];
}

/** Letters of a word for which nothing is guessed: no word is as long. */
const ENDLESS = 40;

/** Whether a word is none that anybody would mean. */
export const isEndless = ({ term }: Group): boolean => term.end - term.start > ENDLESS;

/** The group with what is found when each letter that was held down is read once or twice. */
async function release(group: Group, engine: Engine): Promise<Group> {
  const words = squeezed(group.term.folded).map((folded) =>
    createGroup({ ...group.term, folded }, engine),
  );
  const members = (await Promise.all(words)).flatMap((word) => word.members);
  const slips = members.map((member) => ({ ...member, reason: "slip" as const }));
  return slips.length === 0 ? group : withMembers(group, [...group.members, ...slips]);
}
