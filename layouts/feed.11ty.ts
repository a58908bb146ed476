/** What entered the archive last, as an Atom feed: `/feed.xml`. */
import type { Entry } from "#src/site/entry.ts";
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl, FEED, HOME, outputFile } from "#src/site/urls.ts";
import { urn } from "#src/site/urn.ts";

/** Enough for a reader that looks in once a week. */
const ENTRIES = 50;

export const data = { permalink: outputFile(FEED), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const { settings, index } = site;
  const newest = index.listed
    .toReversed()
    .sort((a, b) =>
      a.article.added < b.article.added ? 1 : a.article.added > b.article.added ? -1 : 0,
    )
    .slice(0, ENTRIES);
  const address = (path: string) => site.absolute(path) ?? site.url(path);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
<id>${urn(`${settings.title} ${settings.url ?? ""}`)}</id>
<title>${settings.title}</title>
<subtitle>${settings.description}</subtitle>
<updated>${moment(newest[0]?.article.added ?? "1970-01-01")}</updated>
<author><name>${settings.title}</name></author>
<link rel="self" href="${address(FEED)}"/>
<link href="${address(HOME)}"/>
${newest.map((entry) => feedEntry(entry, address))}</feed>
`.toString();
}

function feedEntry({ article }: Entry, address: (path: string) => string) {
  const { id, title, added, byline, publisher, tags } = article;
  return html`<entry>
<id>${urn(id)}</id>
<title>${title}</title>
<link href="${address(articleUrl(id))}"/>
<updated>${moment(added)}</updated>
${byline.map(
  (name) => html`<author><name>${name}</name></author>
`,
)}${
  byline.length === 0 &&
  publisher &&
  html`<author><name>${publisher}</name></author>
`
}${tags.map(
  (tag) => html`<category term="${tag.name}"/>
`,
)}</entry>
`;
}

/** A day as Atom wants it. */
const moment = (day: string): string => `${day}T00:00:00Z`;
