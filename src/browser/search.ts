/**
 * The search page: answers while the reader types, keeps the query in the address, and finds its
 * way back when the reader does. What it needs to know is on `#results` (see search.11ty.ts).
 */
import type { MonthStyle } from "#src/arabic/months.ts";
import { plural } from "#src/arabic/plural.ts";
import type { Engine } from "#src/search/engine.ts";
import { type Answer, search } from "#src/search/search.ts";
import type { Wording } from "#src/search/wording.ts";
import { element } from "./search-page/draw.ts";
import { drawResults } from "./search-page/draw-results.ts";
import { openIndex } from "./search-page/open.ts";
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
const { index = "", root = "", months = "" } = results.dataset;

let engine: Promise<Engine> | undefined;
/** Number of the newest question; answers to older ones are dropped. */
let asked = 0;
let answer: Answer | undefined;
let timer = 0;

/** Asks the archive and shows as many results as the view wants. */
async function show(view: View): Promise<void> {
  asked += 1;
  const mine = asked;
  if (view.query.trim() === "") return clear();
  const patience = setTimeout(() => say(words.searching), 400);
  try {
    engine ??= openIndex(index, root);
    const opened = await engine;
    const found = await search(view.query, opened);
    const { items, read } = await draw(found, opened, 0, view.shown);
    if (mine !== asked) return;
    answer = found;
    list.replaceChildren(...items);
    say(...summary(found));
    settle(found);
    if (view.scroll > 0) await read;
    if (mine === asked) scrollTo(0, view.scroll);
  } catch (error) {
    if (mine !== asked) return;
    engine = undefined;
    clear();
    say(words.failed);
    console.error(error);
  } finally {
    clearTimeout(patience);
  }
}

const draw = (found: Answer, opened: Engine, from: number, to: number) =>
  drawResults(found, opened, { from, to, words, months: months as MonthStyle });

/** What the live region says about an answer. */
function summary({ ranked, groups, query, phraseMissing }: Answer): string[] {
  if (query.onlyStopWords) return [words.onlyStopWords];
  if (ranked.length === 0) return [words.nothing, words.nothingAdvice];
  if (phraseMissing) return [words.phraseMissing];
  if (groups.length === 1 || query.phrases.length > 0)
    return [plural(ranked.length, words.results)];
  const whole = ranked.filter((article) => article.groups === groups.length).length;
  if (whole === 0) return [words.noneHasAll];
  const count = plural(whole, words.allWords);
  return whole < ranked.length ? [`${count}.`, words.someToo] : [count];
}

function say(...sentences: readonly string[]): void {
  status.replaceChildren(...sentences.map((sentence) => element("span", {}, `${sentence} `)));
}

function settle({ ranked }: Answer): void {
  more.hidden = list.childElementCount >= ranked.length;
  ways.hidden = ranked.length > 0;
}

function clear(): void {
  answer = undefined;
  list.replaceChildren();
  say();
  more.hidden = true;
  ways.hidden = false;
}

async function showMore(): Promise<void> {
  if (answer === undefined || engine === undefined) return;
  const current = answer;
  const from = list.childElementCount;
  const { items } = await draw(current, await engine, from, from + PAGE);
  if (current !== answer) return;
  list.append(...items);
  settle(current);
  updateView({ ...readView(PAGE), shown: list.childElementCount });
  items[0]?.querySelector("a")?.focus();
}

/** A new question from the box. */
function ask(): void {
  clearTimeout(timer);
  const view = { query: input.value, shown: PAGE, scroll: 0 };
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
restore();
if (input.value === "") input.focus();
