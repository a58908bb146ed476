/** Articles of which neither date nor day of collection is known: `/undated/`. */
import { DATES } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { articleCount, WORDS } from "./words.ts";

export const data = listTemplate("undated");

export function render({ site, list }: ListData<undefined>): string {
  return listLayout(site, list, {
    heading: WORDS.undated,
    crumbs: [{ name: WORDS.dates, path: DATES }],
    facts: articleCount(site.index.undated.length),
    day: false,
  });
}
