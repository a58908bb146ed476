/** Lists of articles: by month, with the day as a numeral before each headline. */
import { formatDate } from "#src/arabic/months.ts";
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl } from "#src/site/urls.ts";
import { collectedIn, WORDS } from "../words.ts";
import { name } from "./names.ts";
import { copiesLink } from "./threads.ts";

export interface ItemOptions {
  /** The day before which the item stands: it is printed once for all that share it. */
  readonly dayBefore?: string | undefined;
  /** Off in the list of one outlet. */
  readonly publisher?: boolean;
}

/** One article in a list. */
export function entryItem(
  site: Site,
  entry: Entry,
  { dayBefore, publisher = true }: ItemOptions = {},
): Markup {
  const { article, day } = entry;
  return html`<li>${
    day.length > 7 &&
    day !== dayBefore &&
    html`<time datetime="${day}">${Number(day.slice(8))}</time>`
  }<a href="${site.url(articleUrl(article.id))}">${article.title}</a>${
    publisher && article.publisher && html`<small>${name(article.publisher)}</small>`
  }${copiesLink(site, entry)}</li>
`;
}

/** Entries under one heading of their own or of the page. */
export const entryItems = (
  site: Site,
  entries: readonly Entry[],
  options: ItemOptions = {},
): Markup =>
  html`<ul class="list">
${entries.map((entry, i) => entryItem(site, entry, { ...options, dayBefore: entries[i - 1]?.day }))}</ul>
`;

/** Entries in the order given, under a heading for each month. */
export function entriesByMonth(
  site: Site,
  entries: readonly Entry[],
  { level = "h2", ...options }: ItemOptions & { readonly level?: "h2" | "h3" } = {},
): Markup {
  const groups: { heading: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const heading = monthHeading(site, entry);
    const group = groups.at(-1);
    if (group?.heading === heading) group.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  const title = (text: string) =>
    level === "h2" ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;
  return html`${groups.map(
    (group) => html`${title(group.heading)}
${entryItems(site, group.entries, options)}`,
  )}`;
}

function monthHeading({ settings }: Site, { basis, day }: Entry): string {
  if (basis === "none") return WORDS.unknownDate;
  const month = formatDate(day.slice(0, 7), settings.months);
  return basis === "collected" ? collectedIn(month) : month;
}
