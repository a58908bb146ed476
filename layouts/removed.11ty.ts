/** What stays at the address of an article that was pruned: what stood there, and since when it is gone. */
import { formatDate } from "#src/arabic/months.ts";
import type { Removed } from "#src/article.ts";
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { WORDS } from "./words.ts";

interface Data {
  readonly site: Site;
  readonly gone: Removed;
}

export const data = {
  pagination: { data: "site.removed", size: 1, alias: "gone" },
  permalink: ({ gone }: Data) => outputFile(articleUrl(gone.id)),
  eleventyExcludeFromCollections: true,
};

export function render({ site, gone }: Data): string {
  const { months } = site.settings;
  const facts = [gone.publisher, gone.date && formatDate(gone.date, months)].filter(Boolean);
  return base(site, {
    title: WORDS.removedTitle,
    path: articleUrl(gone.id),
    noindex: true,
    main: html`<h1>${WORDS.removedTitle}</h1>
<p>${WORDS.removed}</p>
<p><strong><bdi>${gone.title}</bdi></strong>${facts.map((fact) => html` · <bdi>${fact}</bdi>`)}</p>
<p>${WORDS.removedOn} ${formatDate(gone.removed, months)}.${
      gone.url && html` <a href="${gone.url}">${WORDS.original}</a>`
    }</p>
`,
  });
}
