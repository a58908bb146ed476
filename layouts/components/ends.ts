import { formatDate } from "#src/arabic/months.ts";
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** Of a list that ends within a screen both stand there already. */
const LEAST_ARTICLES = 10;

/** The first and the last article, of those with a date. */
export function ends(site: Site, entries: readonly Entry[]): Markup | false {
  if (entries.length < LEAST_ARTICLES) return false;
  const first = entries.find(({ basis }) => basis === "date");
  const last = entries.findLast(({ basis }) => basis === "date");
  if (!first || !last || first === last) return false;
  const row = (word: string, { article, day }: Entry) =>
    html`<dt>${word}<dd><small>${formatDate(day, site.settings.months)}</small> <a href=${site.url(articleUrl(article.id))}>${article.title}</a>`;
  return html`<dl class=ends>${row(WORDS.first, first)}${row(WORDS.last, last)}</dl>
`;
}
