/** Stems that a rare word may have behind a proclitic: loaded for such words. */
import { withProclitics } from "#src/arabic/clitics.ts";
import { light10 } from "#src/arabic/stem.ts";
import type { Term } from "./analyse.ts";
import type { Engine } from "./engine.ts";
import type { Member } from "./group.ts";

/** Weight of a word that differs by a letter which is probably a proclitic. */
const WITH_PROCLITIC = 0.9;

/** The word with a proclitic in front, as far as any article has its stem. */
export async function joined(
  { folded }: Term,
  members: readonly Member[],
  engine: Engine,
): Promise<Member[]> {
  const found = withProclitics(folded).map(async (word): Promise<Member[]> => {
    const { stem } = light10(word);
    if (members.some((member) => member.stem === stem)) return [];
    const postings = await engine.stem(stem);
    return postings.keys.length === 0
      ? []
      : [{ stem, weight: WITH_PROCLITIC, postings, reason: "proclitic" }];
  });
  return (await Promise.all(found)).flat();
}
