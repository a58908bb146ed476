/** The filters that can be chosen, with their counts: loaded when they are asked for. */
import { plural } from "#src/arabic/plural.ts";
import type { Counted, Facets } from "#src/search/facets.ts";
import { takeFilters, type WrittenFilter, withFilter } from "#src/search/filters.ts";
import type { FilterOptions } from "./chosen.ts";
import { dayText } from "./day.ts";
import { element } from "./draw.ts";
import { drawChart } from "./period-chart.ts";

/** What of an answer can be chosen. */
export function drawFacets(facets: Facets, options: FilterOptions): HTMLElement[] {
  const { words, query, choose } = options;
  const taken = new Set(takeFilters(query).filters.map(({ name }) => name));
  const group = (heading: string, kind: WrittenFilter["kind"], counted: readonly Counted[]) => {
    const names = counted.filter(({ name }) => !taken.has(name));
    if (names.length === 0) return [];
    const items = names.map(({ name, articles }) => {
      const count = element("small", {}, String(articles));
      const button = element("button", { type: "button" }, element("bdi", {}, name), " ", count);
      button.addEventListener("click", () => choose(withFilter(query, kind, name)));
      return element("li", {}, button);
    });
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
  const time = element(
    "section",
    { class: "time" },
    element("h2", {}, words.filters.period),
    chart,
  );
  if (facets.periods.length > 1) time.append(element("p", { class: "ends" }, ...ends));
  return [
    ...(facets.periods.length > 0 ? [time] : []),
    ...group(words.filters.publisher, "publisher", facets.publishers),
    ...facets.tags.flatMap(({ kind, names }) => group(words.kinds[kind], "tag", names)),
  ];
}
