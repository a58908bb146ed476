/** What stands below an article's text: source, tags, corrections, and where the text comes from. */
import type { StoredArticle } from "#src/article.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { CHANGES, COMMA, FIELDS, KINDS, WORDS } from "../words.ts";
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
    html`<p class="source">${joined(parts, " · ")}</p>
`
  );
}

/** Tags by kind, each a link to its page. */
export function tagLists(site: Site, article: StoredArticle): Markup | false {
  const kinds = KINDS.map(({ kind, heading }) => ({
    heading,
    tags: article.tags.filter((tag) => tag.kind === kind),
  })).filter(({ tags }) => tags.length > 0);
  return (
    kinds.length > 0 &&
    html`<dl class="tags">${kinds.map(
      ({ heading, tags }) =>
        html`<dt>${heading}</dt><dd>${tags.map((tag) => {
          const path = site.tagPath(tag);
          return path === undefined ? tag.name : html`<a href="${site.url(path)}">${tag.name}</a> `;
        })}</dd>`,
    )}</dl>
`
  );
}

/** Says which fields a person edited. */
export function corrections(article: StoredArticle): Markup | false {
  // A status is a decision about the article, not a correction of what it says.
  const edited = article.edited.filter((field) => field !== "status");
  const fields = [...new Set(edited.flatMap((field) => FIELDS[field] ?? []))];
  return (
    fields.length > 0 &&
    html`<p class="note"><strong>${WORDS.corrected}</strong> ${WORDS.correctedFields}: ${fields.join(COMMA)}.</p>
`
  );
}

/** The raw file, what reading it altered, and what nobody knows. */
export function provenance(site: Site, article: StoredArticle): Markup {
  const { raw, changes } = article;
  const altered = Object.entries(changes).map(([rule, n]) => `${CHANGES[rule] ?? rule} (${n})`);
  const unknown = [
    ...(article.date === undefined ? [FIELDS["date"]] : []),
    ...(article.byline.length === 0 ? [FIELDS["byline"]] : []),
    ...(article.publisher === undefined ? [FIELDS["publisher"]] : []),
    ...(article.url === undefined ? [FIELDS["url"]] : []),
  ];
  const rights = article.rights ?? site.settings.rights;
  const row = (term: string, value: Markup | string) => html`<dt>${term}</dt><dd>${value}</dd>`;
  return html`<section class="facts"><h2>${WORDS.provenance}</h2><dl>${row(
    WORDS.rawFile,
    html`<bdi>${raw.path}</bdi>${raw.record !== undefined && ` (${WORDS.record} ${raw.record + 1})`}`,
  )}${row(WORDS.encoding, html`<bdi>${raw.encoding}</bdi>`)}${altered.length > 0 && row(WORDS.changes, altered.join(COMMA))}${
    unknown.length > 0 && row(WORDS.unknown, unknown.join(COMMA))
  }${rights && row(WORDS.rights, rights)}</dl></section>
`;
}
