/** All tags, by kind and alphabetically: `/tags/`. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { outputFile, TAGS, tagUrl } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { countedLinks } from "./components/counted-links.ts";
import { KINDS, tagCount, WORDS } from "./words.ts";

export const data = { permalink: outputFile(TAGS), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const { tags } = site.index;
  const kinds = KINDS.map(({ kind, heading }) => ({
    heading,
    tags: tags.filter((tag) => tag.kind === kind),
  })).filter((group) => group.tags.length > 0);
  return base(site, {
    title: WORDS.tags,
    path: TAGS,
    main: html`<h1>${WORDS.tags}</h1>
<p class="meta">${tagCount(tags.length)}</p>
${kinds.map(
  (group) => html`<h2>${group.heading}</h2>
${countedLinks(
  site,
  group.tags.map(({ name, slug, entries }) => ({
    text: name,
    path: tagUrl(slug),
    count: entries.length,
  })),
)}`,
)}`,
  });
}
