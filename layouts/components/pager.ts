import { html, type Markup } from "#src/site/html.ts";
import type { ListPage } from "#src/site/list-pages.ts";
import type { Site } from "#src/site/site.ts";
import { listPageUrl } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** Numbers shown: the page's own and the next older ones. */
const SHOWN = 5;

/**
 * Links to the other pages of a list. Numbers count from the oldest page, and only older ones are
 * listed: once a newer page stands beside it, a page never changes again.
 */
export function pager(site: Site, page: ListPage<unknown, unknown>): Markup | false {
  const { list, number, numbered } = page;
  if (numbered === 0) return false;
  const at = number ?? numbered + 1;
  const href = (n: number) => site.url(n > numbered ? list : listPageUrl(list, n));
  const near = Array.from({ length: SHOWN }, (_, i) => at - i).filter(
    (n) => n >= 1 && n <= numbered,
  );
  const numbers = near.at(-1) === 1 ? near : [...near, 1];
  const link = (n: number, text: string | number, rel?: string) =>
    html`<a href=${href(n)}${rel && html` rel=${rel}`}>${text}</a> `;
  return html`<nav class=pager aria-label="${WORDS.pages}">${
    number === undefined
      ? html`<b aria-current=page>${WORDS.newest}</b> `
      : link(numbered + 1, WORDS.newest)
  }${number !== undefined && link(at + 1, WORDS.newer, "prev")}${numbers.map((n) =>
    n === number ? html`<b aria-current=page>${n}</b> ` : link(n, n),
  )}${at > 1 && link(at - 1, WORDS.older, "next")}</nav>
`;
}
