/** Lists of articles: by month, with the day as a numeral before each headline. */
import { formatDate } from "#src/arabic/months.ts";
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { collectedIn, WORDS } from "../words.ts";
import { entryLink } from "./entry-link.ts";
import { name, unbroken } from "./names.ts";
import { copiesLink } from "./threads.ts";

export interface ItemOptions {
  /** Off in the list of one outlet. */
  readonly publisher?: boolean;
  /** Off in the list of one day. */
  readonly day?: boolean;
  /** An anchor on each new day: `d21`. */
  readonly anchors?: boolean;
}

/**
 * One article in a list. An archive has some ten such lines for each article: end tags that HTML
 * leaves out are left out.
 * @param dayBefore the day of the item before it: a day is printed once for all that share it
 */
export function entryItem(
  site: Site,
  entry: Entry,
  { publisher = true, day: dated = true, anchors = false }: ItemOptions = {},
  dayBefore?: string,
): Markup {
  const { article, day } = entry;
  const numeral = dated && day.length > 7 && day !== dayBefore && Number(day.slice(8));
  return html`<li${numeral !== false && anchors && html` id=d${numeral}`}>${
    numeral !== false && html`<b>${numeral}</b>`
  }${entryLink(site, entry)}${
    publisher && article.publisher && html`<small>${name(article.publisher)}</small>`
  }${copiesLink(site, entry)}
`;
}

/** Entries under one heading of their own or of the page. */
export const entryItems = (
  site: Site,
  entries: readonly Entry[],
  options: ItemOptions = {},
): Markup =>
  html`<ul class="list${options.day === false && " plain"}">
${entries.map((entry, i) => entryItem(site, entry, options, entries[i - 1]?.day))}</ul>
`;

/**
 * Entries in the order given, under a heading for each month. In one month those of which only the
 * day of collection is known stand apart. The first heading of each year has its anchor: `y2016`.
 */
export function entriesByMonth(
  site: Site,
  entries: readonly Entry[],
  { level = "h2", ...options }: ItemOptions & { readonly level?: "h2" | "h3" } = {},
): Markup {
  let year = "";
  return html`${months(entries).map((groups) =>
    groups.map((group) => {
      const of = group[0]?.day.slice(0, 4) ?? "";
      const id = level === "h2" && of !== "" && of !== year && html` id=y${of}`;
      year = of;
      const text = unbroken(monthHeading(site, group[0]));
      return html`${level === "h2" ? html`<h2${id}>${text}</h2>` : html`<h3>${text}</h3>`}
${entryItems(site, group, options)}`;
    }),
  )}`;
}

/** Runs of entries of one month, each by what its day means. */
function months(entries: readonly Entry[]): Entry[][][] {
  const runs: { month: string; byBasis: Map<string, Entry[]> }[] = [];
  for (const entry of entries) {
    const month = entry.day.slice(0, 7);
    let run = runs.at(-1);
    if (run?.month !== month) {
      run = { month, byBasis: new Map() };
      runs.push(run);
    }
    const group = run.byBasis.get(entry.basis);
    if (group) group.push(entry);
    else run.byBasis.set(entry.basis, [entry]);
  }
  return runs.map(({ byBasis }) => [...byBasis.values()]);
}

function monthHeading({ settings }: Site, entry: Entry | undefined): string {
  if (entry === undefined || entry.basis === "none") return WORDS.unknownDate;
  const month = formatDate(entry.day.slice(0, 7), settings.months);
  return entry.basis === "collected" ? collectedIn(month) : month;
}
