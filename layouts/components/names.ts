import { html, type Markup } from "#src/site/html.ts";
import { COMMA } from "../words.ts";

/** Any letter that is neither Arabic nor of no direction of its own. */
const FOREIGN = /[^\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;

const ARABIC = /\p{Script=Arabic}/u;

/** A name in running text: isolated when it may run the other way; a mixed one reads as Arabic. */
export function name(text: string): Markup {
  if (!FOREIGN.test(text)) return html`${text}`;
  return ARABIC.test(text) ? html`<bdi dir="rtl">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}

/** A heading in which a day stays with its month, and both names of a month in one line. */
export const unbroken = (heading: string): string =>
  heading.replace(/(\d) (?=\p{L})/gu, "$1\u00a0").replace(/(\p{L})\/(?=\p{L})/gu, "$1/\u2060");

/** Names or links one after the other, with Arabic commas. */
export const joined = (items: readonly Markup[], by: string = COMMA): Markup =>
  html`${items.map((item, i) => html`${i > 0 && by}${item}`)}`;
