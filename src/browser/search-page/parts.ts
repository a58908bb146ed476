/** The elements of the search page, which the layout has drawn (search.11ty.ts). */
import type { Wording } from "#src/search/wording.ts";

export const input = part("#q", HTMLInputElement);
export const form = part("form.find", HTMLFormElement);
export const results = part("#results", HTMLElement);
export const list = part("#results ol", HTMLOListElement);
export const status = part("#status", HTMLElement);
export const offers = part("#offers", HTMLUListElement);
export const chosen = part("#chosen", HTMLElement);
export const chips = part("#chosen ul", HTMLUListElement);
export const tools = part("#tools", HTMLElement);
export const order = part("#order", HTMLSelectElement);
export const filters = part("#filters", HTMLDetailsElement);
export const more = part("#more", HTMLButtonElement);
export const ways = part("#ways", HTMLElement);
export const options = part("#options", HTMLUListElement);
export const words: Wording = JSON.parse(part("#search-words", HTMLScriptElement).text);

function part<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the search page has no ${selector}`);
  return found;
}
