/**
 * The search page: answers while the reader types, keeps the query in the address, and finds its
 * way back when the reader does. What it needs to know is on `#results` (see search.11ty.ts).
 */
import type { MonthStyle } from "#src/arabic/months.ts";
import { plural } from "#src/arabic/plural.ts";
import type { SearchService, Summary } from "#src/search/service.ts";
import type { Wording } from "#src/search/wording.ts";
import { element } from "./search-page/draw.ts";
import { drawResults } from "./search-page/draw-results.ts";
import { openSearch, type Search } from "./search-page/open.ts";
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
 * After its first results an archive of no more articles is searched whole if that may change them; a
 * larger one when the reader asks for more of them.
 */
const ALL_AT_ONCE = 40_000;

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
const more = part("#more", HTMLButtonElement);
const ways = part("#ways", HTMLElement);
const words: Wording = JSON.parse(part("#search-words", HTMLScriptElement).text);
const { worker = "", index = "", root = "", months = "" } = results.dataset;

let search: Search | undefined;
/** Number of the newest question; answers to older ones are dropped. */
let asked = 0;
let answer: Summary | undefined;
let timer = 0;

/** Asks the archive and shows as many results as the view wants. */
async function show(view: View): Promise<void> {
  asked += 1;
  const mine = asked;
  if (view.query.trim() === "") return clear();
  const patience = setTimeout(() => say(words.searching), 400);
  try {
    const first = await service().ask(view.query, view.everything);
    clearTimeout(patience);
    if (mine === asked) await showAnswer(first, view);
    const enough = first.whole || (!first.more && !first.phraseMissing);
    if (mine !== asked || enough || first.articles > ALL_AT_ONCE) return;
    const all = await service().ask(view.query, true);
    if (mine === asked) await showAnswer(all, { ...view, scroll: scrollY });
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
  const { items, read } = await draw(found, 0, view.shown);
  if (mine !== asked) return;
  answer = found;
  list.replaceChildren(...items);
  say(...summary(found));
  settle(found);
  if (view.scroll > 0) await read;
  if (mine === asked) scrollTo(0, view.scroll);
}

const draw = (found: Summary, from: number, to: number) =>
  drawResults(found, service(), { from, to, words, months: months as MonthStyle });

/** What the live region says about an answer. */
function summary(found: Summary): string[] {
  if (found.onlyStopWords) return [words.onlyStopWords];
  if (found.ranked === 0) return [words.nothing, words.nothingAdvice];
  if (found.phraseMissing) return [words.phraseMissing];
  if (found.phrases > 0) return [plural(found.ranked, words.results)];
  if (found.words === 1) return [plural(found.any, words.results)];
  if (found.all === 0) return [words.noneHasAll];
  const count = plural(found.all, words.allWords);
  return found.all < found.any ? [`${count}.`, words.someToo] : [count];
}

function say(...sentences: readonly string[]): void {
  status.replaceChildren(...sentences.map((sentence) => element("span", {}, `${sentence} `)));
}

function settle({ ranked, whole }: Summary): void {
  more.hidden = whole && list.childElementCount >= ranked;
  ways.hidden = ranked > 0;
}

function clear(): void {
  answer = undefined;
  list.replaceChildren();
  say();
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
  const { items } = await draw(current, from, shown);
  if (current !== answer) return;
  list.append(...items);
  settle(current);
  updateView({ ...readView(PAGE), shown: list.childElementCount });
  items[0]?.querySelector("a")?.focus();
}

/** A new question from the box. */
function ask(): void {
  clearTimeout(timer);
  const view = { query: input.value, shown: PAGE, scroll: 0, everything: false };
  if (view.query === readView(PAGE).query) return;
  editView(view);
  void show(view);
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = window.setTimeout(ask, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
  endEdit();
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
  const view = readView(PAGE);
  input.value = view.query;
  void show(view);
}

history.scrollRestoration = "manual";
results.hidden = false;
service();
restore();
if (input.value === "") input.focus();
