/** Articles of a tag, when they appeared and what appears with it: `/tags/<slug>/`. */
import type { TagGroup } from "#src/site/archive-index.ts";
import { hasFeed } from "#src/site/feeds.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { kindUrl, TAGS, tagUrl } from "#src/site/urls.ts";
import { ends } from "./components/ends.ts";
import { yearJumps } from "./components/jumps.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { smallChart } from "./components/small-chart.ts";
import { articlesAndCopies, KINDS, number, WORDS } from "./words.ts";

export const data = listTemplate("tags");

export function render({ site, list }: ListData<TagGroup>): string {
  const tag = list.subject;
  const { name, kind, entries, copies } = tag;
  const words = KINDS.find((one) => one.kind === kind);
  return listLayout(site, list, {
    heading: name,
    crumbs: [
      { name: WORDS.tags, path: TAGS },
      { name: words?.heading ?? kind, path: kindUrl(kind) },
    ],
    facts: articlesAndCopies(entries.length, copies),
    byMonth: true,
    hasFeeds: hasFeed(tag),
    intro:
      list.number === undefined &&
      html`<div class=about>${ends(site, entries)}${smallChart(site, entries)}${together(site, tag)}</div>${yearJumps(site, list, entries)}`,
  });
}

/** Tags of the same articles, with the number of articles that have both. */
function together(site: Site, tag: TagGroup): Markup | false {
  const companions = site.index.together.get(tag) ?? [];
  return (
    companions.length > 0 &&
    html`<section class=with><h2>${WORDS.together}</h2><p>${companions.map(
      (one) =>
        html`<a href=${site.url(tagUrl(one.tag.slug))}>${one.tag.name}</a>\u00a0<small>${number(one.count)}</small> `,
    )}</p></section>
`
  );
}
