import { toHijri } from "#src/arabic/hijri.ts";
import { formatDate } from "#src/arabic/months.ts";
import type { StoredArticle } from "#src/article.ts";
import { isBare } from "#src/site/body.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { periodUrl } from "#src/site/urls.ts";
import { collectedIn, readingTime, WORDS } from "../words.ts";
import { date } from "./date.ts";
import { dateBasis } from "./date-basis.ts";
import { joined, name } from "./names.ts";
import { minutesToRead } from "./reading-time.ts";

/** Kicker, headline, standfirst; a line that says who and where from, and one that says when. */
export function articleHeader(site: Site, article: StoredArticle): Markup {
  const { kicker, title, standfirst, byline, dateline, publisher } = article;
  const path = publisher === undefined ? undefined : site.publisherPath(publisher);
  const who = [
    ...(publisher && path ? [html`<a href=${site.url(path)}>${name(publisher)}</a>`] : []),
    ...(byline.length > 0 ? [html`<b>${joined(byline.map(name))}</b>`] : []),
    ...(dateline ? [name(dateline)] : []),
  ];
  const whole = article.status !== "excerpt" && !isBare(article);
  const minutes = whole ? minutesToRead(article.body) : 0;
  return html`<header>${kicker && html`<p class=kicker>${kicker}</p>`}<h1>${title}</h1>${
    standfirst && html`<p class=lead>${standfirst}</p>`
  }<p class=meta>${who.length > 0 && html`${joined(who, " · ")}<br>`}${when(site, article)}${
    minutes > 0 && html` · ${readingTime(minutes)}`
  }</p>${dateBasis(article)}</header>
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
  const day = article.date.replace("?", "");
  const shown = date(article.date, settings);
  const path = periodUrl(day);
  const linked = day.length === 10 && site.hasPeriod(path);
  return html`${linked ? html`<a href=${site.url(path)}>${shown}</a>` : shown}${
    hijri && html` · <i>${hijri}</i>`
  }`;
}
