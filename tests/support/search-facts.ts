/** The files of an index that filters and suggestions read, for a few articles. */
import { writeDays, writeTags } from "#src/search/facts.ts";
import { writeAliases } from "#src/search/write-aliases.ts";

type Article = Parameters<typeof writeTags>[0][number] & Parameters<typeof writeDays>[0][number];

export function factsOf(
  articles: readonly (Article & Parameters<typeof writeAliases>[0][number])[],
) {
  const files: Readonly<Record<string, unknown>> = {
    "days.json": writeDays(articles),
    "tags.json": writeTags(articles),
    "aliases.json": writeAliases(articles),
  };
  return {
    bundles: [{ path: "", articles: articles.length, from: "", to: "", hash: "" }],
    file: async (path: string) => JSON.stringify(files[path]),
  };
}
