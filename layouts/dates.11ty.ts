/** The archive in time: years with their months, months of collection, the undated. `/dates/`. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, outputFile, periodUrl, UNDATED } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { collectedLinks, monthLinks } from "./components/periods.ts";
import { articleCount, WORDS } from "./words.ts";

export const data = { permalink: outputFile(DATES), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const { entries, years, collected, undated } = site.index;
  return base(site, {
    title: WORDS.dates,
    path: DATES,
    main: html`<h1>${WORDS.dates}</h1>
<p class="meta">${articleCount(entries.length)}</p>
${years.map(
  ({
    year,
    count,
    months,
  }) => html`<h2><a href="${site.url(periodUrl(year))}">${year}</a> <small>${articleCount(count)}</small></h2>
${monthLinks(site, months)}`,
)}${
  collected.length > 0 &&
  html`<h2>${WORDS.collectedOnly}</h2>
${collectedLinks(site, collected)}`
}${
  undated.length > 0 &&
  html`<h2><a href="${site.url(UNDATED)}">${WORDS.undated}</a> <small>${articleCount(undated.length)}</small></h2>
`
}`,
  });
}
