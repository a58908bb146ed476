/** The tags: the largest of each kind, and the way to all of them: `/tags/`. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { kindUrl, outputFile, TAGS } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { tagLinks } from "./components/counted-links.ts";
import { KINDS, number, tagCount, WORDS } from "./words.ts";

/** Tags of a kind on this page: three columns of eight. */
const SHOWN = 24;

export const data = { permalink: outputFile(TAGS), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const kinds = KINDS.flatMap((words) =>
    site.kinds
      .filter(({ kind, order }) => kind === words.kind && order === "count")
      .map(({ tags }) => ({ ...words, tags })),
  );
  return base(site, {
    title: WORDS.tags,
    path: TAGS,
    crumbs: [],
    main: html`<h1>${WORDS.tags}</h1>
<p class=meta>${tagCount(site.index.tags.length)}</p>
${kinds.map(
  ({ kind, heading, all, tags }) => html`<h2>${heading}</h2>
${tagLinks(site, tags.slice(0, SHOWN))}<p class=more><a href=${site.url(kindUrl(kind))}>${all}</a> <small>${number(tags.length)}</small></p>
`,
)}`,
  });
}
