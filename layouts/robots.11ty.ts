/** `/robots.txt`: everything may be read that is for readers, and the sitemap is there. */
import type { Site } from "#src/site/site.ts";
import { CITE, SEARCH_INDEX, SITEMAP } from "#src/site/urls.ts";

export const data = { permalink: "robots.txt", eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const sitemap = site.absolute(SITEMAP);
  const hidden = [SEARCH_INDEX, CITE].map((path) => `Disallow: ${site.url(path)}`);
  const lines = ["User-agent: *", ...hidden];
  return `${[...lines, ...(sitemap ? ["", `Sitemap: ${sitemap}`] : [])].join("\n")}\n`;
}
