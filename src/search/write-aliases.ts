/** Other names of an archive's tags and outlets, for filters (`وسم:داعش`, `ناشر:واس`) and for names in Latin letters. */
import { GAZETTEER } from "#src/arabic/gazetteer.ts";
import { OUTLETS } from "#src/arabic/publishers.ts";
import type { SearchDocument } from "./document.ts";
import { type AliasFile, nameKey } from "./names.ts";

export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  /** Its address: what it is called in Latin letters. */
  readonly slug?: string | undefined;
}

/**
 * The aliases of names that the archive has, from what is known of places, people and outlets.
 * @param own what the archivist adds to that
 */
export function writeAliases(
  articles: readonly Pick<SearchDocument, "tags" | "publisher">[],
  own: readonly Named[] = [],
): AliasFile {
  const tags = new Set(articles.flatMap(({ tags: all }) => all.map(({ name }) => name)));
  const publishers = new Set(articles.flatMap(({ publisher }) => publisher ?? []));
  return {
    tags: collect([...GAZETTEER, ...own], tags),
    publishers: collect([...OUTLETS, ...own], publishers),
  };
}

function collect(known: readonly Named[], names: ReadonlySet<string>): Record<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const { name, aliases: others = [], slug = "" } of known)
    for (const key of new Set([...others, slug].map(nameKey)))
      if (key !== "" && names.has(name))
        aliases.set(key, [...new Set([...(aliases.get(key) ?? []), name])]);
  return Object.fromEntries([...aliases].sort(([a], [b]) => (a < b ? -1 : 1)));
}
