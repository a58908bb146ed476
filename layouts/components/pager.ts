import { html, type Markup } from "#src/site/html.ts";
import type { ListPage } from "#src/site/list-pages.ts";
import type { Site } from "#src/site/site.ts";
import { listPageUrl } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** Numbers shown beside the page's own. */
const AROUND = 2;

/**
 * Links to the other pages of a list. Numbers count from the oldest page, so that a page keeps its
 * number and its links when articles are added.
 */
export function pager(site: Site, page: ListPage<unknown, unknown>): Markup | false {
  const { list, number, numbered } = page;
  if (numbered === 0) return false;
  const at = number ?? numbered + 1;
  const href = (n: number) => site.url(n > numbered ? list : listPageUrl(list, n));
  const near = Array.from({ length: 2 * AROUND + 1 }, (_, i) => at + AROUND - i).filter(
    (n) => n >= 1 && n <= numbered,
  );
  const numbers = near.at(-1) === 1 ? near : [...near, 1];
  const link = (n: number, text: string | number, rel?: string) =>
    html`<a href="${href(n)}"${rel && html` rel="${rel}"`}>${text}</a> `;
  return html`<nav class="pager" aria-label="${WORDS.pages}">${
    number === undefined
      ? html`<b aria-current="page">${WORDS.newest}</b> `
      : link(numbered + 1, WORDS.newest)
  }${number !== undefined && link(at + 1, WORDS.newer, "prev")}${numbers.map((n) =>
    n === number ? html`<b aria-current="page">${n}</b> ` : link(n, n),
  )}${at > 1 && link(at - 1, WORDS.older, "next")}</nav>
`;
}
