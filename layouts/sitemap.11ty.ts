/** A part of the sitemap: `/sitemaps/2016.xml`. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import type { SitemapPart } from "#src/site/sitemaps.ts";
import { outputFile } from "#src/site/urls.ts";

interface Data {
  readonly site: Site;
  readonly part: SitemapPart;
}

export const data = {
  pagination: { data: "site.sitemaps", size: 1, alias: "part" },
  permalink: ({ part }: Data) => outputFile(part.path),
  eleventyExcludeFromCollections: true,
};

export function render({ site, part }: Data): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${part.addresses.map(
  ({ path, lastmod }) => html`<url><loc>${site.absolute(path)}</loc>${
    lastmod && html`<lastmod>${lastmod}</lastmod>`
  }</url>
`,
)}</urlset>
`.toString();
}
