/** Filters as parts of a query: to be taken back, to be taken up. */
import { takeFilters, withoutFilter, writeFilter } from "#src/search/filters.ts";
import { periodText } from "#src/search/period-text.ts";
import { short } from "#src/search/short.ts";
import type { Completion } from "#src/search/suggestions.ts";
import type { Wording } from "#src/search/wording.ts";
import { element } from "./draw.ts";
import { redraw } from "./redraw.ts";

export interface FilterOptions {
  readonly query: string;
  readonly words: Wording;
  /** Called with the query as it is after a choice. */
  readonly choose: (query: string) => void;
}

/** Puts a button for each filter of the query into a list, beside which there is the box. */
export const showChips = (list: Element, box: HTMLElement, options: FilterOptions): void =>
  redraw(list, drawChosen(options), box);

/** A button for each filter of the query, which takes it back. */
function drawChosen({ query, words, choose }: FilterOptions): HTMLElement[] {
  return takeFilters(query).filters.map(({ written, name, kind, without }) => {
    const value = kind === "period" ? periodText(name, words) : short(name);
    const text = `${without ? `${words.without} ` : ""}${words.filters[kind]}: ${value}`;
    const attributes = { type: "button", "aria-label": words.removeFilter.replace("{name}", text) };
    const button = element("button", attributes, element("bdi", {}, text), " ×");
    button.addEventListener("click", () => choose(withoutFilter(query, written)));
    return element("li", {}, button);
  });
}

/** The query of a suggestion. A tag is asked for as a tag, when nothing else was typed. */
export function asQuery({ before, text, kind, query }: Completion): string {
  if (query !== undefined) return query;
  const tagged = kind !== undefined && takeFilters(before).rest.trim() === "";
  return `${before}${tagged ? writeFilter("tag", text) : text}`;
}
