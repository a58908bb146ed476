/** A line of bars at the head of a list: when its articles were published. One path, no links. */
import { scaleLinear } from "d3-scale";
import { formatDate } from "#src/arabic/months.ts";
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { timeline } from "#src/site/timeline.ts";
import { chartSummary } from "../words.ts";

const HEIGHT = 40;
/** Pixels of a bar with its gap, on a screen with room. */
const BAR = { month: 10, year: 26 } as const;
/** Beyond this a bar is a year, not a month. */
const MOST_MONTHS = 48;
/** With fewer the list itself says it all. */
const LEAST_ARTICLES = 8;
const LEAST_PERIODS = 3;

/** @param entries of the list, oldest first */
export function smallChart({ settings }: Site, entries: readonly Entry[]): Markup | false {
  if (entries.length < LEAST_ARTICLES) return false;
  const { periods = [], unit = "year" } = timeline(entries, MOST_MONTHS) ?? {};
  const [first] = periods;
  const last = periods.at(-1);
  if (periods.length < LEAST_PERIODS || !first || !last) return false;
  const most = periods.reduce((best, period) => (period.count > best.count ? period : best));
  const y = scaleLinear().domain([0, most.count]).range([0, HEIGHT]);
  const path = periods
    .map(({ count }, i) => {
      const height = count === 0 ? 0 : Math.max(1, Math.round(y(count)));
      return height && `M${periods.length - 1 - i}.1 ${HEIGHT}v-${height}h.8v${height}`;
    })
    .filter(Boolean)
    .join("");
  const when = (period: string) => formatDate(period, settings.months);
  const summary = chartSummary({
    ...{ first: when(first.period), last: when(last.period), most: when(most.period) },
    count: most.count,
  });
  return html`<figure class=small><svg width=${periods.length * BAR[unit]} viewBox="0 0 ${periods.length} ${HEIGHT}" preserveAspectRatio=none role=img aria-label="${summary}"><path d="${path}"/></svg><p>${when(first.period)} <span>${when(last.period)}</span></p></figure>
`;
}
