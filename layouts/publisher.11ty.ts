/** Articles of an outlet and when they appeared: `/publishers/<slug>/`. */
import type { PublisherGroup } from "#src/site/archive-index.ts";
import { html } from "#src/site/html.ts";
import { PUBLISHERS } from "#src/site/urls.ts";
import { ends } from "./components/ends.ts";
import { yearJumps } from "./components/jumps.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { smallChart } from "./components/small-chart.ts";
import { spanOfYears } from "./components/span.ts";
import { articlesAndCopies, WORDS } from "./words.ts";

export const data = listTemplate("publishers");

export function render({ site, list }: ListData<PublisherGroup>): string {
  const { name, entries, copies } = list.subject;
  return listLayout(site, list, {
    heading: name,
    crumbs: [{ name: WORDS.publishers, path: PUBLISHERS }],
    facts: [articlesAndCopies(entries.length, copies), ...spanOfYears(entries)].join(" · "),
    byMonth: true,
    publisher: false,
    intro:
      list.number === undefined &&
      html`<div class=about>${ends(site, entries)}${smallChart(site, entries)}</div>${yearJumps(site, list, entries)}`,
  });
}
