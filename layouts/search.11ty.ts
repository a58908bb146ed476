/** The search page: `/search/`. Without JavaScript it leads to tags, dates and publishers. */
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, outputFile, PUBLISHERS, SEARCH, SEARCH_INDEX, TAGS } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { jsonData } from "./components/json-ld.ts";
import { joined } from "./components/names.ts";
import { searchForm } from "./components/search-form.ts";
import { SEARCH_WORDS, WORDS } from "./words.ts";

export const data = { permalink: outputFile(SEARCH), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const { months } = site.settings;
  return base(site, {
    title: WORDS.search,
    path: SEARCH,
    crumbs: [],
    scripts: ["search"],
    main: html`<h1>${WORDS.search}</h1>
${searchForm(site)}<noscript><p class="note">${WORDS.searchNeedsScript}</p></noscript>
<p id="status" class="meta" role="status"></p>
<section id="results" hidden aria-label="${WORDS.searchResults}" data-worker="${site.script("search-worker")}" data-index="${site.url(SEARCH_INDEX)}" data-root="${site.url("/")}" data-months="${months}">
<ol></ol>
<button type="button" id="more" hidden>${SEARCH_WORDS.more}</button>
</section>
<p id="ways">${WORDS.searchWays} ${ways(site)}</p>
${jsonData("search-words", SEARCH_WORDS)}`,
  });
}

function ways(site: Site): Markup {
  const links = [
    [TAGS, WORDS.tags],
    [DATES, WORDS.dates],
    ...(site.index.publishers.length > 0 ? [[PUBLISHERS, WORDS.publishers] as const] : []),
  ] as const;
  return joined(links.map(([path, word]) => html`<a href="${site.url(path)}">${word}</a>`));
}
