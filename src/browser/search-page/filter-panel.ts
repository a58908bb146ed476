/** Filters: those chosen, to be taken back, and those that can be chosen, with their counts. */
import { formatDate, formatMonth, type MonthStyle } from "#src/arabic/months.ts";
import { plural } from "#src/arabic/plural.ts";
import type { Counted, Facets } from "#src/search/facets.ts";
import { takeFilters, type WrittenFilter, withFilter, withoutFilter } from "#src/search/filters.ts";
import type { Wording } from "#src/search/wording.ts";
import { element } from "./draw.ts";
import { drawChart } from "./period-chart.ts";

export interface FilterOptions {
  readonly query: string;
  readonly words: Wording;
  readonly months: MonthStyle;
  /** Called with the query as it is after a choice. */
  readonly choose: (query: string) => void;
}

/** A button for each filter of the query, which takes it back. */
export function drawChosen({ query, words, choose }: FilterOptions): HTMLElement[] {
  return takeFilters(query).filters.map(({ written, name, kind, without }) => {
    const text = `${without ? `${words.without} ` : ""}${words.filters[kind]}: ${name}`;
    const attributes = { type: "button", "aria-label": words.removeFilter.replace("{name}", text) };
    const button = element("button", attributes, element("bdi", {}, text), " ×");
    button.addEventListener("click", () => choose(withoutFilter(query, written)));
    return element("li", {}, button);
  });
}

/** What of an answer can be chosen. */
export function drawFacets(facets: Facets, options: FilterOptions): HTMLElement[] {
  const { words, query, choose, months } = options;
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
    return [element("section", {}, element("h3", {}, heading), element("ul", {}, ...items))];
  };
  const periodName = (period: string) =>
    period.length > 4 ? formatMonth(period, months) : formatDate(period, months);
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
    element("h3", {}, words.filters.period),
    chart,
  );
  if (facets.periods.length > 1) time.append(element("p", { class: "ends" }, ...ends));
  return [
    ...(facets.periods.length > 0 ? [time] : []),
    ...group(words.filters.publisher, "publisher", facets.publishers),
    ...facets.tags.flatMap(({ kind, names }) => group(words.kinds[kind], "tag", names)),
  ];
}
