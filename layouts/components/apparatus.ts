/** What stands beside an article's text: source, tags. */
import type { StoredArticle, Tag } from "#src/article.ts";
import { html, type Markup } from "#src/site/html.ts";
import { onceFor } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { FIELDS, KINDS, WORDS } from "../words.ts";
import { joined, name } from "./names.ts";

/** Agencies credited, and links to where the article was published. */
export function sourceLine(article: StoredArticle): Markup | false {
  const { agencies, url, archivedUrl } = article;
  const parts = [
    ...(agencies.length > 0 ? [html`${WORDS.source}: ${joined(agencies.map(name))}`] : []),
    ...(url ? [html`<a href="${url}">${WORDS.original}</a>`] : []),
    ...(archivedUrl ? [html`<a href="${archivedUrl}">${WORDS.archived}</a>`] : []),
  ];
  return (
    parts.length > 0 &&
    html`<p>${joined(parts, " · ")}
`
  );
}

/** Tags by kind, each a link to its page; then the outlet's own section and keywords. */
export function tagLists(site: Site, article: StoredArticle): Markup | false {
  const tagged = KINDS.flatMap(({ kind, heading }) => {
    const tags = article.tags.filter((tag) => tag.kind === kind);
    return tags.length === 0
      ? []
      : [
          row(
            heading,
            tags.map((tag) => tagLink(site, tag)),
          ),
        ];
  });
  const { section, keywords } = article;
  const rows = [
    ...tagged,
    ...(section ? [row(FIELDS["section"], name(section))] : []),
    ...(keywords.length > 0 ? [row(WORDS.keywords, joined(keywords.map(name)))] : []),
  ];
  return (
    rows.length > 0 &&
    html`<dl class=tags>${rows}</dl>
`
  );
}

const row = (term: string | undefined, value: Markup | readonly Markup[]) =>
  html`<dt>${term}<dd>${value}`;

/** A tag by its name: some thousands of tags stand in hundreds of thousands of places. */
const tagLink = onceFor((site: Site, tag: Tag): Markup => {
  const path = site.tagPath(tag);
  return path === undefined ? html`${tag.name} ` : html`<a href=${site.url(path)}>${tag.name}</a> `;
});
