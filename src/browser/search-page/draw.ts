/** Results as elements. Text only ever enters the page as text. */
import { plural } from "#src/arabic/plural.ts";
import { dayText } from "#src/search/day.ts";
import type { Piece } from "#src/search/excerpt.ts";
import type { Head } from "#src/search/present.ts";
import type { Wording } from "#src/search/wording.ts";

/** Creates an element from its children; strings become text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** One result without its excerpt: linked headline, day and outlet. */
export function drawHead(head: Head, words: Wording): HTMLLIElement {
  const { url, title, date, collected, publisher, copies } = head;
  const heading = element("h2", {}, element("a", { href: url }, ...drawPieces(title)));
  const facts: Node[] = [];
  const day = date ?? collected;
  if (day !== undefined) {
    const text = dayText(day, words.months);
    const when = date === undefined ? words.collected.replace("{date}", text) : text;
    facts.push(element("time", { datetime: day.replace("?", "") }, when));
  }
  if (publisher !== undefined) facts.push(element("bdi", {}, publisher));
  if (copies !== undefined) {
    facts.push(element("a", { href: copies.url }, plural(copies.others, words.copies)));
  }
  const item = element("li", {}, heading);
  if (facts.length > 0) {
    const joined = facts.flatMap((fact) => [" · ", fact]).slice(1);
    item.append(element("p", { class: "meta" }, ...joined));
  }
  return item;
}

/** Keeps the room of an excerpt that is being read. */
export const drawRoom = (): HTMLElement => element("p", { class: "room" });

/** Text with the words marked that were found. */
export const drawPieces = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
