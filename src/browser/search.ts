/**
 * The search page: answers while the reader types, keeps the question in the address, and finds its
 * way back when the reader does. What it needs to know is on `#results` (see search.11ty.ts).
 */
import { plural } from "#src/arabic/plural.ts";
import type { Facets } from "#src/search/facets.ts";
import { takeFilters, writeFilter } from "#src/search/filters.ts";
import type { Reach } from "#src/search/scope.ts";
import type { SearchService, Summary } from "#src/search/service.ts";
import type { Completion } from "#src/search/suggestions.ts";
import type { Wording } from "#src/search/wording.ts";
import { drawChosen } from "./search-page/chosen.ts";
import { element } from "./search-page/draw.ts";
import { drawResults } from "./search-page/draw-results.ts";
import { openSearch, type Search } from "./search-page/open.ts";
import { suggestBox } from "./search-page/suggest-box.ts";
import {
  editView,
  endEdit,
  readView,
  rememberScroll,
  updateView,
  type View,
} from "./search-page/view.ts";

/** Milliseconds without a key before the archive is asked. */
const PAUSE = 180;
const PAGE = 10;
/**
 * When no more articles have every word, those that the first bundles do not hold are looked for as
 * well, after the first results are there; else when the reader asks for more.
 */
const FEW = 20;

/** Finds an element of the page, which the layout has drawn. */
function part<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the search page has no ${selector}`);
  return found;
}

const input = part("#q", HTMLInputElement);
const form = part("form.find", HTMLFormElement);
const results = part("#results", HTMLElement);
const list = part("#results ol", HTMLOListElement);
const status = part("#status", HTMLElement);
const offers = part("#offers", HTMLUListElement);
const chosen = part("#chosen", HTMLElement);
const chips = part("#chosen ul", HTMLUListElement);
const tools = part("#tools", HTMLElement);
const order = part("#order", HTMLSelectElement);
const filters = part("#filters", HTMLDetailsElement);
const more = part("#more", HTMLButtonElement);
const ways = part("#ways", HTMLElement);
const words: Wording = JSON.parse(part("#search-words", HTMLScriptElement).text);
const { worker = "", index = "", root = "", panel = "" } = results.dataset;

let search: Search | undefined;
/** Number of the newest question; answers to older ones are dropped. */
let asked = 0;
let answer: Summary | undefined;
let timer = 0;

/** Asks the archive and shows as many results as the view wants. */
async function show(view: View): Promise<void> {
  asked += 1;
  const mine = asked;
  chips.replaceChildren(...drawChosen({ query: view.query, words, choose: pose }));
  chosen.hidden = chips.childElementCount === 0;
  if (view.query.trim() === "") return clear();
  const patience = setTimeout(() => say(words.searching), 400);
  const { asTyped, order: sort } = view;
  const ask = (reach: Reach) => service().ask(view.query, { reach, asTyped, order: sort });
  try {
    const first = await ask(view.everything ? "all" : "first");
    clearTimeout(patience);
    if (mine === asked) await showAnswer(first, view);
    if (mine !== asked || !first.more || !(first.all <= FEW || first.phraseMissing)) return;
    const best = await ask("best");
    if (mine === asked) await showAnswer(best, { ...view, scroll: scrollY });
  } catch (error) {
    if (mine !== asked) return;
    search?.close();
    search = undefined;
    clear();
    say(words.failed);
    console.error(error);
  } finally {
    clearTimeout(patience);
  }
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
  list.replaceChildren(...items);
  say(...summary(found));
  settle(found, items.length < view.shown);
  offers.replaceChildren();
  offers.hidden = true;
  if (filters.open) void showFacets();
  if (found.guessed) void offerCorrection(found, view);
  if (found.ranked === 0 && !found.address) void offerNearest(view.query);
  if (mine === asked) scrollTo(0, view.scroll);
}

const draw = (found: Summary, from: number, to: number) =>
  drawResults(found, service(), { from, to, words });

/** What the live region says about an answer. */
function summary(found: Summary): string[] {
  if (found.address) return [found.ranked > 0 ? words.address : words.addressUnknown];
  if (found.onlyStopWords) return [words.onlyStopWords];
  if (found.ranked === 0) return [words.nothing, words.nothingAdvice];
  if (found.phraseMissing) return [words.phraseMissing];
  if (found.guessed) return [words.guessed];
  if (found.phrases > 0) return [plural(found.ranked, words.results)];
  if (found.words < 2) return [plural(found.any, words.results)];
  if (found.all === 0) return [words.noneHasAll];
  const count = plural(found.all, words.allWords);
  return found.all < found.any ? [`${count}.`, words.someToo] : [count];
}

function say(...sentences: readonly string[]): void {
  status.replaceChildren(...sentences.map((sentence) => element("span", {}, `${sentence} `)));
}

/** Offers what was found in the place of words that no article has, and the way back. */
async function offerCorrection(found: Summary, view: View): Promise<void> {
  const meant = await service().corrected(found.answer);
  if (answer !== found) return;
  const typed = words.asTyped.replace("{query}", view.query);
  offer(
    ...(meant === undefined
      ? []
      : [button(words.meant.replace("{query}", meant), () => pose(meant))]),
    button(typed, () => change({ asTyped: true })),
  );
}

async function offerNearest(query: string): Promise<void> {
  const mine = asked;
  const found = await service().nearest(query.trim());
  if (mine !== asked || found.length === 0) return;
  offer(
    element("span", {}, words.nearest),
    ...found.map((one) => button(one.text, () => take(one))),
  );
}

function offer(...nodes: readonly Node[]): void {
  offers.replaceChildren(...nodes.map((node) => element("li", {}, node)));
  offers.hidden = false;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const node = element("button", { type: "button" }, text);
  node.addEventListener("click", act);
  return node;
}

/** Counts of the answer that is shown, when they are asked for: they are not needed for its results. */
async function showFacets(): Promise<void> {
  const shown = answer;
  if (shown === undefined) return;
  const [facets, { drawFacets }]: [Facets, typeof import("./search-filters.ts")] =
    await Promise.all([service().facets(shown.answer), import(panel)]);
  if (shown !== answer) return;
  const options = { query: readView(PAGE).query, words, choose: pose };
  filters.querySelector("div")?.replaceChildren(...drawFacets(facets, options));
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
  if (input.value !== readView(PAGE).query) change({ query: input.value, asTyped: false });
}

/** Another question than the one in the address, from its beginning. */
function change(part: Partial<View>): void {
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

/** A tag is asked for as a tag, when nothing else was typed. */
function take({ before, text, kind }: Completion): void {
  const tagged = kind !== undefined && takeFilters(before).rest.trim() === "";
  pose(`${before}${tagged ? writeFilter("tag", text) : text}`);
  input.focus();
}

const closeSuggestions = suggestBox({
  input,
  list: part("#options", HTMLUListElement),
  label: words.suggestions,
  complete: (query) => service().complete(query),
  note: ({ kind }) => (kind === undefined ? "" : words.kind[kind]),
  choose: take,
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = window.setTimeout(ask, PAUSE);
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
addEventListener("pagehide", () => {
  rememberScroll();
  endEdit();
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
