/** The filters of a query, to be taken back. */
import { takeFilters, withoutFilter } from "#src/search/filters.ts";
import type { Wording } from "#src/search/wording.ts";
import { element } from "./draw.ts";

export interface FilterOptions {
  readonly query: string;
  readonly words: Wording;
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
