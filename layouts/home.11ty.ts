/** The home page: what the archive is, its search, its years, this day, latest articles, main tags. */
import type { WebSite } from "schema-dts";
import { html, type Markup } from "#src/site/html.ts";
import { bySize } from "#src/site/kinds.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, HOME, ON_THIS_DAY, outputFile, SEARCH, TAGS } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { archiveChart } from "./components/archive-chart.ts";
import { tagLinks } from "./components/counted-links.ts";
import { entriesByMonth } from "./components/entry-list.ts";
import { leadEntry } from "./components/lead-entry.ts";
import { yearLinks } from "./components/periods.ts";
import { searchForm } from "./components/search-form.ts";
import { span } from "./components/span.ts";
import { WORDS } from "./words.ts";

/** Articles and tags on the home page: a screen or two. */
const LATEST = 20;
const TAGS_SHOWN = 24;

export const data = { permalink: outputFile(HOME), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const { settings, index } = site;
  const [lead, ...latest] = index.listed.slice(-LATEST).reverse();
  const tags = bySize(index.tags).slice(0, TAGS_SHOWN);
  return base(site, {
    title: settings.title,
    path: HOME,
    feeds: HOME,
    data: [website(site)],
    ...(index.anniversaries.length > 0 && { scripts: ["today"] }),
    main: html`<div class="cols top"><div><p class=lead>${settings.description}</p>
<p class=size>${span(index).map((fact) => html`<span>${fact}</span> `)}</p></div>
${searchForm(site)}</div>${archiveChart(site)}<div class=cols><div>${onThisDay(site)}<section aria-labelledby=latest><h2 id=latest>${WORDS.latest}</h2>
${lead && leadEntry(site, lead)}${entriesByMonth(site, latest, { level: "h3" })}<p class=more><a href=${site.url(DATES)}>${WORDS.allDates}</a></p>
</section></div>
<div>${
      tags.length > 0 &&
      html`<section aria-labelledby=tags><h2 id=tags>${WORDS.mainTags}</h2>
${tagLinks(site, tags)}<p class=more><a href=${site.url(TAGS)}>${WORDS.allTags}</a></p>
</section>
`
    }<section aria-labelledby=years><h2 id=years>${WORDS.byYear}</h2>
${yearLinks(site)}</section></div></div>
`,
  });
}

/** A way to the days of the year; the script `today.ts` puts this day's articles above it, or the nearest day's. */
function onThisDay(site: Site): Markup | false {
  const { anniversaries } = site.index;
  const dates = anniversaries.map(({ date }) => date).join(" ");
  return (
    anniversaries.length > 0 &&
    html`<section id=today aria-labelledby=day data-root="${site.url(ON_THIS_DAY)}" data-days="${dates}" data-none="${WORDS.noneOnThisDay}"><h2 id=day>${WORDS.onThisDay}</h2>
<p class=more><a href=${site.url(ON_THIS_DAY)}>${WORDS.onThisDayWays}</a></p>
</section>
`
  );
}

/** The site as a thing that can be searched, when its address is known. */
function website(site: Site): WebSite {
  const url = site.absolute(HOME);
  return {
    "@type": "WebSite",
    name: site.settings.title,
    description: site.settings.description,
    inLanguage: "ar",
    ...(url && {
      url,
      potentialAction: {
        "@type": "SearchAction",
        target: `${site.absolute(SEARCH)}?q={query}`,
        // schema.org's own notation for an input of an action, which the types do not know.
        ...({ "query-input": "required name=query" } as object),
      },
    }),
  };
}
