/** Names that were typed in Latin letters, as the archive writes them: `obama` is باراك أوباما. */
import { fromLatinKeys } from "#src/arabic/keyboard.ts";
import type { Engine } from "./engine.ts";
import { aliasesOf, namesOf } from "./field-names.ts";
import { frequency, type Group } from "./group.ts";
import { nameKey } from "./names.ts";

const LATIN = /[a-z]/i;
/** Latin words in a row, with the signs of names between them. */
const RUN = /[a-z]+(?:[\s.'’-]+[a-z]+)*/gi;

/**
 * A query in Arabic letters that may be meant by one in Latin letters of which no article has some
 * word: with the archive's names in the place of theirs, else as the keys would have typed it.
 */
export async function inArabic(
  text: string,
  groups: readonly Group[],
  engine: Engine,
): Promise<string | undefined> {
  const unknown = groups.some((group) => LATIN.test(group.term.folded) && frequency(group) === 0);
  return (unknown ? await named(text, engine) : undefined) ?? fromLatinKeys(text);
}

async function named(text: string, engine: Engine): Promise<string | undefined> {
  const aliases = Object.entries(await aliasesOf("tag", engine)).filter(([key]) => LATIN.test(key));
  const names = new Map<string, string>();
  for (const [run] of text.matchAll(RUN)) {
    const key = nameKey(run);
    const whole = aliases.filter(([alias]) => alias === key);
    const part = aliases.filter(([alias]) => ` ${alias} `.includes(` ${key} `));
    const meant = new Set((whole.length > 0 ? whole : part).flatMap(([, found]) => found));
    const first = meant.size > 1 ? await commonest(meant, engine) : [...meant][0];
    if (first !== undefined) names.set(run, first);
  }
  return names.size === 0 ? undefined : text.replace(RUN, (run) => names.get(run) ?? run);
}

const commonest = async (names: ReadonlySet<string>, engine: Engine): Promise<string | undefined> =>
  (await namesOf("tag", engine)).find((name) => names.has(name));
