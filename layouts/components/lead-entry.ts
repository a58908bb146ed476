/** The article that opens a list: its headline as on a front page, where and when, its first words. */
import { formatDate } from "#src/arabic/months.ts";
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { collectedIn } from "../words.ts";
import { entryLink } from "./entry-link.ts";
import { summary } from "./feed-parts.ts";
import { joined, name } from "./names.ts";

/** First words: three lines or so. */
const WORDS = 40;

export function leadEntry(site: Site, entry: Entry): Markup {
  const { article, basis, day } = entry;
  const when = formatDate(day, site.settings.months);
  const facts = [
    ...(basis === "none" ? [] : [html`${basis === "date" ? when : collectedIn(when)}`]),
    ...(article.publisher === undefined ? [] : [name(article.publisher)]),
  ];
  const opening = article.standfirst ?? summary(article, WORDS);
  return html`<div class=front><h3>${entryLink(site, entry)}</h3>${
    facts.length > 0 && html`<p class=meta>${joined(facts, " · ")}</p>`
  }${opening !== article.title && html`<p>${opening}</p>`}</div>
`;
}
