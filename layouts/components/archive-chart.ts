import { formatMonth } from "#src/arabic/months.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { timeline } from "#src/site/timeline.ts";
import { periodUrl } from "#src/site/urls.ts";
import { datedOf, WORDS } from "../words.ts";
import { barChart } from "./bar-chart.ts";

/** Ten years of months still have bars that can be told apart. */
const MOST_MONTHS = 120;

/** The whole archive over time, counted as its lists are; nothing when its dates span less than two months. */
export function archiveChart(site: Site): Markup | false {
  const line = timeline(site.index.listed, MOST_MONTHS);
  if (line === undefined) return false;
  const monthly = line.unit === "month";
  const bars = line.periods.map(({ period, count }, i) => ({
    label: formatMonth(period, site.settings.months),
    count,
    path: periodUrl(period),
    mark: !monthly || i === 0 || period.endsWith("-01") ? period.slice(0, 4) : undefined,
  }));
  const drawn = line.periods.reduce((sum, { count }) => sum + count, 0);
  const all = site.index.listed.length;
  return html`<section class=wide aria-labelledby=time><h2 id=time>${WORDS.overTime}</h2>
${barChart(site, bars, monthly ? WORDS.month : WORDS.year)}${
  drawn < all &&
  html`<p class=meta>${datedOf(line.unit, drawn, all)}</p>
`
}</section>
`;
}
