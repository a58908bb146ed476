/**
 * The search page: answers while the reader types, keeps the question in the address, and finds its
 * way back when the reader does. What it needs to know is on `#results` (see search.11ty.ts).
 */
import { mayHaveFilters } from "#src/search/may-have-filters.ts";
import type { Reach } from "#src/search/scope.ts";
import type { SearchService, Summary } from "#src/search/service.ts";
import { short } from "#src/search/short.ts";
import { summary } from "#src/search/status.ts";
import type { Completion } from "#src/search/suggestions.ts";
import { element } from "./search-page/draw.ts";
import { drawResults } from "./search-page/draw-results.ts";
import type { OfferOptions } from "./search-page/offers.ts";
import { openSearch, type Search } from "./search-page/open.ts";
import {
  chips,
  chosen,
  filters,
  form,
  input,
  list,
  more,
  offers,
  options,
  order,
  results,
  status,
  tools,
  ways,
  words,
} from "./search-page/parts.ts";
import {
  editView,
  endEdit,
  readView,
  rememberSight,
  updateView,
  type View,
} from "./search-page/view.ts";

/** Milliseconds without a key before the archive is asked; what was pasted is asked at once. */
const PAUSE = 120;
const PAGE = 10;
/**
 * When no more articles have every word, those that the first bundles do not hold are looked for as
 * well, after the first results are there; else when the reader asks for more.
 */
const FEW = 20;

const { worker = "", index = "", root = "" } = results.dataset;

let search: Search | undefined;
/** Number of the newest question; answers to older ones are dropped. */
let asked = 0;
let answer: Summary | undefined;
let timer = 0;

/** The page's own title. */
const { title } = document;

/** Asks the archive and shows as many results as the view wants. */
async function show(view: View): Promise<void> {
  asked += 1;
  const mine = asked;
  const query = view.query.trim();
  document.title = query === "" ? title : `${short(query)} – ${title}`;
  void showChosen(view.query);
  if (query === "") return clear();
  const patience = setTimeout(() => say(words.searching), 400);
  const { asTyped, order: sort } = view;
  const ask = (reach: Reach, behind?: Summary) =>
    service().ask(view.query, { reach, asTyped, order: sort, behind: behind?.answer });
  try {
    const first = await ask("first");
    // What was read stays first, whatever else there is.
    const found = view.everything && !first.whole ? await ask("all", first) : first;
    clearTimeout(patience);
    if (mine === asked) await showAnswer(found, view);
    if (mine !== asked || !found.more || !(found.all <= FEW || found.phraseMissing)) return;
    const best = await ask("best");
    if (mine === asked) await showAnswer(best, { ...view, scroll: scrollY });
  } catch (error) {
    if (mine !== asked) return;
    search?.close();
    search = undefined;
    clear();
    failed();
    console.error(error);
  } finally {
    clearTimeout(patience);
  }
}

/** The filters of the query, to be taken back. */
async function showChosen(query: string): Promise<void> {
  const mine = asked;
  if (chosen.hidden && !mayHaveFilters(query)) return;
  const { showChips } = await import("./search-page/chosen.ts");
  if (mine === asked) showChips(chips, input, { query, words, choose: pose });
  chosen.hidden = chips.childElementCount === 0;
}

/** The worker; it begins to load the index as soon as it is there. */
function service(): SearchService {
  search ??= openSearch({ worker, index, root });
  return search.service;
}

async function showAnswer(found: Summary, view: View): Promise<void> {
  const mine = asked;
  const items = await draw(found, 0, view.shown);
  if (mine !== asked) return;
  answer = found;
  if (offers.contains(document.activeElement)) status.focus();
  list.replaceChildren(...items);
  say(...summary(found, words));
  settle(found, items.length < view.shown);
  offers.replaceChildren();
  offers.hidden = true;
  if (found.guessed || found.doubtful || found.ranked === 0 || mayHaveFilters(view.query))
    void offer(found, view);
  filters.open ||= view.panel;
  if (filters.open) await showFacets().catch(failed);
  if (mine === asked) scrollTo(0, view.scroll);
}

const draw = (found: Summary, from: number, to: number) =>
  drawResults(found, service(), { from, to, words });

function say(...sentences: readonly string[]): void {
  status.replaceChildren(...sentences.map((sentence) => element("span", {}, `${sentence} `)));
}

const failed = () => say(words.failed);

/** Offers another query: what words were taken for, or what is nearest when nothing was found. */
async function offer(found: Summary, { query }: View): Promise<void> {
  const { offersFor } = await import("./search-page/offers.ts");
  const asTyped = () => change({ asTyped: true });
  const ways: OfferOptions = { query, words, service: service(), pose, take, asTyped };
  const { said, nodes } = await offersFor(found, ways);
  if (answer !== found) return;
  if (said.length > 0) say(...said);
  offers.replaceChildren(...nodes.map((node) => element("li", {}, node)));
  offers.hidden = nodes.length === 0;
}

/** Counts of the answer that is shown, when they are asked for: they are not needed for its results. */
async function showFacets(): Promise<void> {
  const shown = answer;
  if (shown === undefined) return;
  const [facets, { showPanel }] = await Promise.all([
    service().facets(shown.answer),
    import("./search-page/filter-panel.ts"),
  ]);
  if (shown !== answer) return;
  showPanel(filters, chips, facets, { query: readView(PAGE).query, words, choose: pose });
}

/** @param ended the list holds all that there is */
function settle({ ranked, whole, address }: Summary, ended: boolean): void {
  more.hidden = whole && ended;
  ways.hidden = ranked > 0;
  tools.hidden = ranked === 0 || address;
}

function clear(): void {
  answer = undefined;
  list.replaceChildren();
  say();
  offers.hidden = true;
  tools.hidden = true;
  more.hidden = true;
  ways.hidden = false;
}

async function showMore(): Promise<void> {
  if (answer === undefined) return;
  const current = answer;
  const from = list.childElementCount;
  const shown = from + PAGE;
  if (!current.whole) {
    const view = { ...readView(PAGE), shown, everything: true, scroll: scrollY };
    updateView(view);
    await show(view);
    list.children[from]?.querySelector("a")?.focus();
    return;
  }
  const items = await draw(current, from, shown);
  if (current !== answer) return;
  list.append(...items);
  settle(current, items.length < PAGE);
  updateView({ ...readView(PAGE), shown: list.childElementCount });
  items[0]?.querySelector("a")?.focus();
}

/** A new question from the box. */
function ask(): void {
  clearTimeout(timer);
  const view = readView(PAGE);
  if (input.value !== view.query) change({ query: input.value, asTyped: false });
  // It failed before.
  else if (search === undefined) void show(view);
}

/** Another question than the one in the address, from its beginning. */
function change(part: Partial<View>): void {
  rememberSight(filters.open);
  const view = { ...readView(PAGE), ...part, shown: PAGE, scroll: 0, everything: false };
  editView(view);
  void show(view);
}

/** Puts a question into the box and asks it, as one to come back from. */
function pose(query: string): void {
  input.value = query;
  endEdit();
  ask();
  endEdit();
}

/** A suggestion that was chosen. */
async function take(completion: Completion): Promise<void> {
  const { asQuery } = await import("./search-page/chosen.ts");
  pose(asQuery(completion));
  input.focus();
}

let closeSuggestions = () => {};
/** Suggestions are for those who type. */
async function suggest(): Promise<void> {
  const { suggestBox } = await import("./search-page/suggest-box.ts");
  closeSuggestions = suggestBox({
    input,
    list: options,
    label: words.suggestions,
    complete: (query) => service().complete(query),
    note: ({ kind }) => (kind === undefined ? "" : words.kind[kind]),
    choose: take,
  });
}

if (document.activeElement === input) void suggest();
else input.addEventListener("focus", suggest, { once: true });
input.addEventListener("input", (event) => {
  clearTimeout(timer);
  const pasted = event instanceof InputEvent && event.inputType.startsWith("insertFrom");
  timer = window.setTimeout(ask, pasted ? 0 : PAUSE);
  // Its failure is told when the question is asked.
  if (!pasted)
    service()
      .prepare(input.value)
      .catch(() => undefined);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  closeSuggestions();
  ask();
  endEdit();
});
order.addEventListener("change", () => {
  endEdit();
  change({ order: order.value as View["order"] });
  endEdit();
});
filters.addEventListener("toggle", () => {
  if (filters.open) void showFacets();
});
more.addEventListener("click", () => void showMore());
addEventListener("popstate", () => restore());
// A part of the page that could not be loaded: it is asked for again when it is wanted again.
addEventListener("unhandledrejection", failed);
addEventListener("pagehide", () => {
  endEdit();
  rememberSight(filters.open);
});

function restore(): void {
  clearTimeout(timer);
  endEdit();
  closeSuggestions();
  const view = readView(PAGE);
  input.value = view.query;
  order.value = view.order;
  void show(view);
}

history.scrollRestoration = "manual";
results.hidden = false;
service();
restore();
if (input.value === "") input.focus();
