/** The search page: `/search/`. Without JavaScript it leads to tags, dates and publishers. */
import { monthName } from "#src/arabic/months.ts";
import { MANIFEST, PROGRAM, WASM } from "#src/search/manifest.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, outputFile, PUBLISHERS, SEARCH, SEARCH_INDEX, TAGS } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { jsonData } from "./components/json-ld.ts";
import { joined } from "./components/names.ts";
import { searchForm } from "./components/search-form.ts";
import { SEARCH_HELP, SEARCH_PAGE, SEARCH_WORDS } from "./search-words.ts";
import { WORDS } from "./words.ts";

export const data = { permalink: outputFile(SEARCH), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  return base(site, {
    title: WORDS.search,
    path: SEARCH,
    crumbs: [],
    scripts: ["search"],
    meta: ahead(site),
    main: html`<h1>${WORDS.search}</h1>
<div id="box">${searchForm(site)}<ul id="options" hidden></ul></div>
<noscript><p class="note">${WORDS.searchNeedsScript}</p></noscript>
${help()}
<section id="chosen" aria-label="${SEARCH_PAGE.chosen}" hidden><ul></ul></section>
<p id="status" class="meta" role="status" tabindex="-1"></p>
<ul id="offers" hidden></ul>
<section id="results" hidden aria-label="${WORDS.searchResults}" data-worker="${site.script("search-worker")}" data-index="${site.url(SEARCH_INDEX)}" data-root="${site.url("/")}">
${tools()}
<p id="folded" class="meta">${SEARCH_PAGE.folded}</p>
<ol></ol>
<button type="button" id="more" hidden>${SEARCH_WORDS.more}</button>
</section>
<p id="ways">${WORDS.searchWays} ${ways(site)}</p>
${jsonData("search-words", { ...SEARCH_WORDS, months: months(site) })}`,
  });
}

/**
 * What the worker begins with: asked for at once, not when the script before it has been read. As data,
 * since a browser without JavaScript complains of scripts.
 */
const ahead = (site: Site): Markup => {
  // Without an article there is nothing to search in, and no program that would do it.
  const names = site.index.entries.length > 0 ? [PROGRAM, MANIFEST, WASM] : [MANIFEST];
  const files = names.map((file) => site.url(SEARCH_INDEX) + file);
  return html`${[site.script("search-worker"), ...files].map(
    (file) => html`<link rel=preload href=${file} as=fetch crossorigin>`,
  )}`;
};

/** Names of the twelve months in the archive's style. */
const months = (site: Site): string[] =>
  Array.from({ length: 12 }, (_, month) => monthName(month + 1, site.settings.months));

/** Order and filters; the script fills them when there are results. */
function tools(): Markup {
  const orders = Object.entries(SEARCH_PAGE.orders).map(
    ([value, name]) => html`<option value="${value}">${name}</option>`,
  );
  return html`<div id="tools" hidden>
<label>${SEARCH_PAGE.order} <select id="order">${orders}</select></label>
<details id="filters"><summary>${SEARCH_PAGE.filter}</summary><div></div></details>
</div>`;
}

function help(): Markup {
  const rows = SEARCH_HELP.map(([typed, found]) => html`<tr><td><bdi>${typed}</bdi><td>${found}`);
  return html`<details id="help"><summary>${SEARCH_PAGE.help}</summary>
<table><thead><tr><th scope="col">${SEARCH_PAGE.typed}<th scope="col">${SEARCH_PAGE.found}<tbody>${rows}</table>
</details>`;
}

function ways(site: Site): Markup {
  const links = [
    [TAGS, WORDS.tags],
    [DATES, WORDS.dates],
    ...(site.index.publishers.length > 0 ? [[PUBLISHERS, WORDS.publishers] as const] : []),
  ] as const;
  return joined(links.map(([path, word]) => html`<a href="${site.url(path)}">${word}</a>`));
}
