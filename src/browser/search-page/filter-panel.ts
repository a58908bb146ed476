/** The filters that can be chosen, with their counts: loaded when they are asked for. */
import { number, plural } from "#src/arabic/plural.ts";
import { dayText } from "#src/search/day.ts";
import { UNKNOWN_DAY } from "#src/search/day-range.ts";
import type { Counted, Facets } from "#src/search/facets.ts";
import { takeFilters, type WrittenFilter, withFilter } from "#src/search/filters.ts";
import type { FilterOptions } from "./chosen.ts";
import { element } from "./draw.ts";
import { drawChart } from "./period-chart.ts";
import { redrawNamed } from "./redraw.ts";

/**
 * Puts what can be chosen into the panel. What was chosen is now among the filters of the query: its
 * button there has the focus, else the panel's own head.
 * @param chips the filters of the query, the newest last
 */
export function showPanel(
  panel: Element,
  chips: Element,
  facets: Facets,
  options: FilterOptions,
): void {
  const place = panel.querySelector("div");
  if (place === null) return;
  redrawNamed(
    place,
    drawFacets(facets, options),
    () => chips.querySelector("li:last-child button") ?? panel.querySelector("summary"),
  );
}

/** What of an answer can be chosen. */
function drawFacets(facets: Facets, options: FilterOptions): HTMLElement[] {
  const { words, query, choose } = options;
  const taken = new Set(takeFilters(query).filters.map(({ name }) => name));
  const choice = (
    label: string,
    articles: number,
    kind: WrittenFilter["kind"],
    name: string,
  ): HTMLElement => {
    const count = element("small", {}, number(articles));
    const attributes = { type: "button", "data-name": `${kind}:${name}` };
    const button = element("button", attributes, element("bdi", {}, label), " ", count);
    button.addEventListener("click", () => choose(withFilter(query, kind, name)));
    return element("li", {}, button);
  };
  const group = (heading: string, kind: WrittenFilter["kind"], counted: readonly Counted[]) => {
    const names = counted.filter(({ name }) => !taken.has(name));
    if (names.length === 0) return [];
    const items = names.map(({ name, articles }) => choice(name, articles, kind, name));
    return [element("section", {}, element("h2", {}, heading), element("ul", {}, ...items))];
  };
  const periodName = (period: string) => dayText(period, words.months);
  const chart = drawChart(facets.periods, {
    label: words.chart,
    name: ({ name, articles }) => `${periodName(name)}: ${plural(articles, words.articles)}`,
    choose: (from, to) =>
      choose(withFilter(query, "period", from === to ? from : `${from}..${to}`)),
  });
  const ends = [facets.periods[0], facets.periods.at(-1)].map((end) =>
    element("span", {}, periodName(end?.name ?? "")),
  );
  const time = element("section", { class: "time" }, element("h2", {}, words.filters.period));
  if (facets.periods.length > 0) {
    // As wide as its bars or its labels, so that these stand under the first bar and the last one.
    const labels = facets.periods.length > 1 ? [element("p", { class: "ends" }, ...ends)] : [];
    time.append(element("div", {}, chart, ...labels));
  }
  if (facets.undated > 0 && !taken.has(UNKNOWN_DAY))
    time.append(element("ul", {}, choice(words.undated, facets.undated, "period", UNKNOWN_DAY)));
  return [
    ...(time.childElementCount > 1 ? [time] : []),
    ...group(words.publishers, "publisher", facets.publishers),
    ...facets.tags.flatMap(({ kind, names }) => group(words.kinds[kind], "tag", names)),
  ];
}
