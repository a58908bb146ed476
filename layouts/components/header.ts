import { html, type Markup } from "#src/site/html.ts";
import { once } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, HOME, PUBLISHERS, SEARCH, TAGS } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";
import { searchBox } from "./search-form.ts";

/** A name of more letters than this is set smaller. */
const LONG = 18;

/**
 * The masthead. On the home page the archive's name is the page's heading.
 * @param path of the page; absent for the 404 page
 */
export const header = (site: Site, path?: string): Markup =>
  path === undefined || WITH_BOX.has(path)
    ? masthead(site, path, false)
    : MARKED.has(path)
      ? masthead(site, path, true)
      : plain(site);

/** Pages with a search box of their own, larger than the masthead's; the 404 page is another. */
const WITH_BOX = new Set([HOME, SEARCH]);

/** Other pages to which the masthead links. */
const MARKED = new Set([DATES, TAGS, PUBLISHERS]);

/** On all other pages. */
const plain = once((site: Site) => masthead(site, undefined, true));

function masthead(site: Site, path: string | undefined, box: boolean): Markup {
  const { title } = site.settings;
  const links = [
    [DATES, WORDS.dates],
    [TAGS, WORDS.tags],
    ...(site.index.publishers.length > 0 ? [[PUBLISHERS, WORDS.publishers] as const] : []),
  ] as const;
  const name =
    path === HOME
      ? html`<h1${title.length > LONG && html` class=long`}>${title}</h1>`
      : html`<p><a href=${site.url(HOME)}>${title}</a></p>`;
  return html`<header class=mast>${name}<nav aria-label="${WORDS.sections}">${links.map(
    ([to, word]) =>
      html`<a href=${site.url(to)}${to === DATES && html` rel=archives`}${to === path && html` aria-current=page`}>${word}</a> `,
  )}</nav>${box && searchBox(site)}</header>`;
}
