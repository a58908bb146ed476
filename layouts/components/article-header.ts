import { toHijri } from "#src/arabic/hijri.ts";
import { formatDate } from "#src/arabic/months.ts";
import type { StoredArticle } from "#src/article.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { collectedIn, WORDS } from "../words.ts";
import { date } from "./date.ts";
import { joined, name } from "./names.ts";

/** Kicker, headline, standfirst, and the line that says who, when and where from. */
export function articleHeader(site: Site, article: StoredArticle): Markup {
  const { kicker, title, standfirst, byline, dateline, publisher } = article;
  const publisherPath = publisher === undefined ? undefined : site.publisherPath(publisher);
  const parts = [
    ...(publisher && publisherPath
      ? [html`<a href="${site.url(publisherPath)}">${name(publisher)}</a>`]
      : []),
    ...(byline.length > 0 ? [html`<b>${joined(byline.map(name))}</b>`] : []),
    ...(dateline ? [name(dateline)] : []),
    when(site, article),
  ];
  return html`<header>${kicker && html`<p class="kicker">${kicker}</p>`}<h1>${title}</h1>${
    standfirst && html`<p class="lead">${standfirst}</p>`
  }<p class="meta">${joined(parts, " · ")}</p></header>
`;
}

/** The date, Hijri beside it; without one, the day of collection, said to be that. */
function when(site: Site, article: StoredArticle): Markup {
  const { settings } = site;
  if (article.date === undefined) {
    if (article.collected === undefined) return html`${WORDS.unknownDate}`;
    return html`${collectedIn(formatDate(article.collected, settings.months))}`;
  }
  const hijri = settings.hijri ? toHijri(article.date) : undefined;
  return html`${date(article.date, settings)}${hijri && html` · <i>${hijri}</i>`}${
    article.dateBasis === "inferred" && html` (${WORDS.inferred})`
  }`;
}
