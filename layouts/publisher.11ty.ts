/** Articles of an outlet: `/publishers/<slug>/`. */
import type { PublisherGroup } from "#src/site/archive-index.ts";
import { PUBLISHERS } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { WORDS } from "./words.ts";

export const data = listTemplate("publishers");

export function render({ site, list }: ListData<PublisherGroup>): string {
  const { name, entries } = list.subject;
  return listLayout(site, list, {
    heading: name,
    crumbs: [{ name: WORDS.publishers, path: PUBLISHERS }],
    total: entries.length,
    byMonth: true,
    publisher: false,
  });
}
