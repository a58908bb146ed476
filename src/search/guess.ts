/** What may have been meant where no article has all words of a query. */
import type { Engine } from "./engine.ts";
import { expand } from "./expand.ts";
import { createGroup, frequency, type Group, withMembers } from "./group.ts";
import { splitWords } from "./run-together.ts";
import { squeezed } from "./squeeze.ts";

export { inArabic } from "./arabic-name.ts";

/** Each word with others like it, without letters that were held down, or as two that were written as one. */
export async function guess(groups: readonly Group[], engine: Engine): Promise<readonly Group[]> {
  const guessed = groups.map(async (group) => {
    if (isEndless(group)) return [group];
    const expanded = await expand(group, groups, engine);
    if (frequency(expanded) > 0) return [expanded];
    const released = await release(group, engine);
    return frequency(released) > 0 ? [released] : splitWords(group, engine);
  });
  return (await Promise.all(guessed)).flat();
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
