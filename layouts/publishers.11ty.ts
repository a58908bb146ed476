/** All outlets: `/publishers/`. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { outputFile, PUBLISHERS, publisherUrl } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { countedLinks } from "./components/counted-links.ts";
import { uncounted } from "./components/span.ts";
import { publisherCount, WORDS } from "./words.ts";

export const data = { permalink: outputFile(PUBLISHERS), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const { publishers } = site.index;
  return base(site, {
    title: WORDS.publishers,
    path: PUBLISHERS,
    crumbs: [],
    main: html`<h1>${WORDS.publishers}</h1>
<p class=meta>${publisherCount(publishers.length)}${uncounted(site.index)}</p>
${countedLinks(
  site,
  publishers.map(({ name, slug, entries }) => ({
    text: name,
    path: publisherUrl(slug),
    count: entries.length,
  })),
)}`,
  });
}
