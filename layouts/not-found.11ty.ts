/** What a host shows for an address without a page: `/404.html`. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { NOT_FOUND, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { searchForm } from "./components/search-form.ts";
import { WORDS } from "./words.ts";

export const data = { permalink: outputFile(NOT_FOUND), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  return base(site, {
    title: WORDS.notFoundTitle,
    noindex: true,
    main: html`<h1>${WORDS.notFoundTitle}</h1>
<p>${WORDS.notFound}</p>
${searchForm(site)}`,
  });
}
