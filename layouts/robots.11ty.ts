/** `/robots.txt`: everything may be read, and the sitemap is there. */
import type { Site } from "#src/site/site.ts";
import { SEARCH_INDEX, SITEMAP } from "#src/site/urls.ts";

export const data = { permalink: "robots.txt", eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const sitemap = site.absolute(SITEMAP);
  const lines = ["User-agent: *", `Disallow: ${site.url(SEARCH_INDEX)}`];
  return `${[...lines, ...(sitemap ? ["", `Sitemap: ${sitemap}`] : [])].join("\n")}\n`;
}
