/** The state of the search page: the query in the address, the rest in the history's entry. */
export interface View {
  readonly query: string;
  /** Results shown. */
  readonly shown: number;
  readonly scroll: number;
  /** All bundles of a large archive are asked, not only those that promise most. */
  readonly everything: boolean;
}

let editing = false;

/** @param page results shown when nothing is remembered */
export function readView(page: number): View {
  const { shown = page, scroll = 0, everything = false }: Partial<View> = history.state ?? {};
  const query = new URLSearchParams(location.search).get("q") ?? "";
  return { query, shown, scroll, everything };
}

/** Writes the view into the address, as a new entry unless one is being edited. */
export function editView(view: View): void {
  if (editing) history.replaceState(stateOf(view), "", addressOf(view));
  else history.pushState(stateOf(view), "", addressOf(view));
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

const stateOf = ({ shown, scroll, everything }: View) => ({ shown, scroll, everything });

function addressOf({ query }: View): URL {
  const url = new URL(location.href);
  if (query === "") url.searchParams.delete("q");
  else url.searchParams.set("q", query);
  url.hash = "";
  return url;
}

/** Keeps the place in the list for when the reader comes back. */
export function rememberScroll(): void {
  history.replaceState({ ...history.state, scroll: scrollY }, "");
}
