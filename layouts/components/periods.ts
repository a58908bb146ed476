import { formatMonth } from "#src/arabic/months.ts";
import type { Month } from "#src/site/archive-index.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { collectedUrl, periodUrl, UNDATED } from "#src/site/urls.ts";
import { collectedIn, WORDS } from "../words.ts";
import { countedLinks } from "./counted-links.ts";

/** Months of collection with the number of their articles. */
export const collectedLinks = (site: Site, months: readonly Month[]): Markup | false =>
  countedLinks(
    site,
    months.map(({ month, entries }) => ({
      text: collectedIn(formatMonth(month, site.settings.months)),
      path: collectedUrl(month),
      count: entries.length,
    })),
  );

/** Years, then months of collection and the undated: the whole archive in one list. */
export const yearLinks = (site: Site): Markup => {
  const { years, collected, undated } = site.index;
  return html`${countedLinks(
    site,
    years.map(({ year, count }) => ({ text: year, path: periodUrl(year), count })),
  )}${collectedLinks(site, collected)}${
    undated.length > 0 &&
    countedLinks(site, [{ text: WORDS.undated, path: UNDATED, count: undated.length }])
  }`;
};
