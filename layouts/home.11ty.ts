/** The home page: what the archive is, its search, latest articles, main tags, years. */

import type { WebSite } from "schema-dts";
import { compareArabic } from "#src/arabic/collate.ts";
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, HOME, outputFile, SEARCH, TAGS, tagUrl } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { countedLinks } from "./components/counted-links.ts";
import { entriesByMonth } from "./components/entry-list.ts";
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
  const latest = index.listed.slice(-LATEST).reverse();
  const tags = [...index.tags]
    .sort((a, b) => b.entries.length - a.entries.length || compareArabic(a.name, b.name))
    .slice(0, TAGS_SHOWN);
  return base(site, {
    title: settings.title,
    path: HOME,
    home: true,
    data: [website(site)],
    main: html`<p class="lead">${settings.description}</p>
<p class="meta">${span(index)}</p>
${searchForm(site)}<div class="cols"><section class="latest" aria-labelledby="latest"><h2 id="latest">${WORDS.latest}</h2>
${entriesByMonth(site, latest, { level: "h3" })}<p class="more"><a href="${site.url(DATES)}">${WORDS.allDates}</a></p>
</section>
<div>${
      tags.length > 0 &&
      html`<section aria-labelledby="tags"><h2 id="tags">${WORDS.mainTags}</h2>
${countedLinks(
  site,
  tags.map(({ name, slug, entries }) => ({
    text: name,
    path: tagUrl(slug),
    count: entries.length,
  })),
)}<p class="more"><a href="${site.url(TAGS)}">${WORDS.allTags}</a></p>
</section>
`
    }<section aria-labelledby="years"><h2 id="years">${WORDS.byYear}</h2>
${yearLinks(site)}</section></div></div>
`,
  });
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
