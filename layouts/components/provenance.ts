/** What is known of an article's text and what is not: its raw file, what reading altered, its gaps. */
import type { StoredArticle } from "#src/article.ts";
import { takenOut } from "#src/markdown/left-out.ts";
import { LEFT_OUT } from "#src/markdown/to-markdown.ts";
import { isBare } from "#src/site/body.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { CHANGES, COMMA, dateBasisIn, FIELDS, WORDS } from "../words.ts";
import { joined, name } from "./names.ts";
import { rawUrl, reportUrl } from "./repository.ts";

/**
 * The panel, closed until a reader asks, and the way to report a mistake. A path may begin with digits
 * or hold Arabic and needs isolating; a hash or an encoding reads from the left by itself.
 */
export function provenance(site: Site, article: StoredArticle): Markup {
  const { raw, changes, date } = article;
  const altered = Object.entries(changes).map(([rule, n]) => `${CHANGES[rule] ?? rule} (${n})`);
  const unknown = [
    ...(isBare(article) ? [FIELDS["body"]] : []),
    ...(date === undefined ? [FIELDS["date"]] : []),
    ...(article.byline.length === 0 ? [FIELDS["byline"]] : []),
    ...(article.publisher === undefined ? [FIELDS["publisher"]] : []),
    ...(article.url === undefined ? [FIELDS["url"]] : []),
  ];
  const out = article.status === "excerpt" ? [] : takenOut(article.sourceFields);
  const rights = article.rights ?? site.settings.rights;
  const at = rawUrl(site.settings, raw);
  const report = reportUrl(site, article.id);
  const file = html`<bdi>${raw.path}</bdi>`;
  return html`<details><summary>${WORDS.provenance}</summary><dl>${row(
    WORDS.rawFile,
    html`${at ? html`<a href="${at}">${file}</a>` : file}${raw.record !== undefined && ` (${WORDS.record} ${raw.record + 1})`}`,
  )}${row(WORDS.hash, raw.sha256)}${row(WORDS.encoding, raw.encoding)}${
    altered.length > 0 && row(WORDS.changes, altered.join(COMMA))
  }${out.length > 0 && row(LEFT_OUT, html`${joined(out.map(name), " · ")}`)}${date !== undefined && row(WORDS.dateKnown, dateBasisIn(article))}${
    unknown.length > 0 && row(WORDS.unknown, unknown.join(COMMA))
  }${rights && row(WORDS.rights, rights)}</dl></details>
${
  report &&
  html`<p><a href="${report}">${WORDS.report}</a>
`
}`;
}

const row = (term: string, value: Markup | string) => html`<dt>${term}<dd>${value}`;
