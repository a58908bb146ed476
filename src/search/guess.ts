/** What may have been meant where no article has all words of a query. */
import type { Engine } from "./engine.ts";
import { expand } from "./expand.ts";
import { frequency, type Group } from "./group.ts";
import { splitWords } from "./run-together.ts";

export { fromLatinKeys } from "#src/arabic/keyboard.ts";

/** Each word with others like it, or as two that were written as one. */
export async function guess(groups: readonly Group[], engine: Engine): Promise<readonly Group[]> {
  const guessed = groups.map(async (group) => {
    const expanded = await expand(group, groups, engine);
    return frequency(expanded) > 0 ? [expanded] : splitWords(group, engine);
  });
  return (await Promise.all(guessed)).flat();
}
