/** Articles of a tag: `/tags/<slug>/`. */
import type { TagGroup } from "#src/site/archive-index.ts";
import { TAGS } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { WORDS } from "./words.ts";

export const data = listTemplate("tags");

export function render({ site, list }: ListData<TagGroup>): string {
  const { name, entries } = list.subject;
  return listLayout(site, list, {
    heading: name,
    crumbs: [{ name: WORDS.tags, path: TAGS }],
    total: entries.length,
    byMonth: true,
  });
}
