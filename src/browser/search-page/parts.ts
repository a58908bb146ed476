/** The elements of the search page, which the layout has drawn (search.11ty.ts). */
import type { Wording } from "#src/search/wording.ts";

export const input = part<HTMLInputElement>("#q");
export const form = part<HTMLFormElement>("form.find");
export const results = part<HTMLElement>("#results");
export const list = part<HTMLOListElement>("#results ol");
export const status = part<HTMLElement>("#status");
export const offers = part<HTMLUListElement>("#offers");
export const chosen = part<HTMLElement>("#chosen");
export const chips = part<HTMLUListElement>("#chosen ul");
export const tools = part<HTMLElement>("#tools");
export const order = part<HTMLSelectElement>("#order");
export const filters = part<HTMLDetailsElement>("#filters");
export const more = part<HTMLButtonElement>("#more");
export const ways = part<HTMLElement>("#ways");
export const options = part<HTMLUListElement>("#options");
export const words: Wording = JSON.parse(part<HTMLScriptElement>("#search-words").text);

function part<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}
