/** The state of the search page: the question in the address, the rest in the history's entry. */
import type { Order } from "#src/search/search.ts";

export interface View {
  readonly query: string;
  readonly order: Order;
  /** Words are not taken for others. */
  readonly asTyped: boolean;
  /** Results shown. */
  readonly shown: number;
  readonly scroll: number;
  /** All bundles of a large archive are asked, not only those that promise most. */
  readonly everything: boolean;
  /** The filters that can be chosen are shown. */
  readonly panel: boolean;
}

let editing = false;

/** @param page results shown when nothing is remembered */
export function readView(page: number): View {
  const parameters = new URLSearchParams(location.search);
  const sort = parameters.get("sort");
  return {
    query: parameters.get("q") ?? "",
    order: sort === "newest" || sort === "oldest" ? sort : "best",
    asTyped: parameters.has("typed"),
    ...{ shown: page, scroll: 0, everything: false, panel: false },
    ...history.state,
  };
}

/** Writes the view into the address, as a new entry unless one is being edited. */
export function editView(view: View): void {
  history[editing ? "replaceState" : "pushState"](stateOf(view), "", addressOf(view));
  editing = true;
}

/** The next edit begins a new entry. */
export function endEdit(): void {
  editing = false;
}

/** Changes what is remembered beside the address. */
export function updateView(view: View): void {
  history.replaceState(stateOf(view), "", addressOf(view));
}

const stateOf = ({ query, order, asTyped, ...rest }: View) => rest;

function addressOf({ query, order, asTyped }: View): URL {
  const url = new URL(location.href);
  const parameters = { q: query, sort: order !== "best" && order, typed: asTyped && "1" };
  for (const [name, value] of Object.entries(parameters)) {
    url.searchParams.delete(name);
    if (value) url.searchParams.set(name, value);
  }
  url.hash = "";
  return url;
}

/** Keeps what the reader sees for when they come back, unless the address is still being edited. */
export function rememberSight(panel: boolean): void {
  if (!editing) history.replaceState({ ...history.state, scroll: scrollY, panel }, "");
}
