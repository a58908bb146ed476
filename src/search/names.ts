/** Which names of an archive a filter means: people write a part of a name, or another name of it. */
import { fold, words } from "#src/arabic/fold.ts";

/** A folded other name → the archive's names that it stands for. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** Other names of an archive's tags and outlets, relative to the manifest. */
export const ALIASES = "aliases.json";

/** What the file of other names holds. */
export interface AliasFile {
  readonly tags: Aliases;
  readonly publishers: Aliases;
}

/** What stands behind a name to tell it from others of the same letters: «الوطن (السعودية)». */
const BRACKETED = /\s*\([^)]*\)/g;

/** The words of a name, folded; signs do not count. */
export const nameKey = (name: string): string =>
  words(name)
    .map(({ folded }) => folded)
    .filter((folded) => folded !== "")
    .join(" ");

/** The same with a blank around each word and without articles, so that words are found in it. */
export const loose = (key: string): string =>
  ` ${key
    .split(" ")
    .map((word) => word.replace(/^ال(?=..)/, ""))
    .join(" ")} `;

/**
 * The names that a filter means, the first of these that there are: those of the same words; of the
 * same words without what is in brackets; those of which it is an alias; those that begin with its
 * words; those that contain them.
 * @param aliases is called only when no name is the same
 */
export async function namesMeant(
  value: string,
  names: Iterable<string>,
  aliases: () => Promise<Aliases>,
): Promise<ReadonlySet<string>> {
  const wanted = nameKey(value) || fold(value);
  const keys = [...names].map((name) => {
    const key = nameKey(name) || fold(name);
    return { name, key, bare: nameKey(name.replace(BRACKETED, "")) };
  });
  const those = (fits: (one: (typeof keys)[number]) => boolean) =>
    new Set(keys.filter(fits).map(({ name }) => name));
  const same = those(({ key }) => key === wanted);
  if (same.size > 0) return same;
  const bare = those((one) => one.bare === wanted);
  if (bare.size > 0) return bare;
  const alias = (await aliases())[wanted] ?? [];
  const known = those(({ name }) => alias.includes(name));
  if (known.size > 0) return known;
  const part = loose(wanted);
  const beginning = those(({ key }) => loose(key).startsWith(part));
  return beginning.size > 0 ? beginning : those(({ key }) => loose(key).includes(part));
}
