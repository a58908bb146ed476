/** The index of the sitemap's parts: `/sitemap.xml`, when the site's address is known. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { outputFile, SITEMAP } from "#src/site/urls.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  permalink: ({ site }: Data) => site.sitemaps.length > 0 && outputFile(SITEMAP),
  eleventyExcludeFromCollections: true,
};

export function render({ site }: Data): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${site.sitemaps.map(
  ({ path, lastmod }) => html`<sitemap><loc>${site.absolute(path)}</loc>${
    lastmod && html`<lastmod>${lastmod}</lastmod>`
  }</sitemap>
`,
)}</sitemapindex>
`.toString();
}
