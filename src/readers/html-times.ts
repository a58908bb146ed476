/** Which `<time>` of a page is its article's: menus have clocks, and cards of other articles their days. */
import { type Document, type Element, isTag } from "domhandler";
import { attribute, elementsOf, linksOf, textOf, wordCount } from "./html-dom.ts";
import { placesOf } from "./html-places.ts";

export interface Times {
  /** Those that stand with the headline, in document order. */
  readonly placed: readonly string[];
  /** The only one of the page, when it stands elsewhere: to be believed where nothing else is dated. */
  readonly loose?: string;
}

const AROUND = new Set(["article", "main"]);
const ELSEWHERE = new Set(["aside", "nav", "footer"]);
/** A link of so many words leads to another article. */
const LINK_WORDS = 4;
/** An element of so many words is no card. */
const CARD_WORDS = 60;

/** The days of a page's `<time>` elements, by their place beside the headline. */
export function pageTimes(document: Document, title: string | undefined): Times {
  const { headline, between } = placesOf(document, title);
  const dated = [...elementsOf(document)].filter(
    (element) => element.name === "time" && attribute(element, "datetime") !== undefined,
  );
  const isCard = cardTest();
  const own = dated.filter((time) => !isOthers(time, headline, isCard));
  const placed = own.filter((time) => between(time) || together(time, headline));
  const dayOf = (time: Element | undefined) => time && attribute(time, "datetime");
  const loose = own.length === 1 && dated.length === 1 ? dayOf(own[0]) : undefined;
  return {
    placed: placed.map((time) => dayOf(time) ?? ""),
    ...(loose === undefined ? {} : { loose }),
  };
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let up = element.parent; up !== null && isTag(up); up = up.parent) found.push(up);
  return found;
}

/** In the same article or main element, or in the element that holds the headline. */
function together(time: Element, headline: Element | undefined): boolean {
  if (headline === undefined) return false;
  const above = ancestors(headline);
  const around = above.find(({ name }) => AROUND.has(name));
  const own = ancestors(time);
  const nearest = own.find(({ name }) => AROUND.has(name));
  if (around !== undefined && nearest === around) return true;
  const [parent] = above;
  return parent !== undefined && parent.name !== "body" && own.slice(0, 2).includes(parent);
}

/** Inside a menu, or in a card that leads to another page. */
function isOthers(
  time: Element,
  headline: Element | undefined,
  isCard: (element: Element) => boolean,
): boolean {
  const shared = new Set(headline === undefined ? [] : ancestors(headline));
  for (const around of ancestors(time)) {
    if (shared.has(around) || around.name === "body") return false;
    if (ELSEWHERE.has(around.name) || isCard(around)) return true;
  }
  return false;
}

/** Judges each element once: a listing has thousands of days in the same few. */
function cardTest(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const judge = (element: Element): boolean => {
    if (element.name === "a") return true;
    if (wordCount(textOf(element)) > CARD_WORDS) return false;
    return linksOf(element).some((link) => wordCount(link) >= LINK_WORDS);
  };
  return (element) => {
    const found = known.get(element) ?? judge(element);
    known.set(element, found);
    return found;
  };
}
