import { html, type Markup } from "#src/site/html.ts";
import { once } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, HOME, PUBLISHERS, SEARCH, TAGS } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** A name of more letters than this is set smaller. */
const LONG = 18;

/** The masthead. On the home page the archive's name is the page's heading. */
export const header = (site: Site, path?: string): Markup =>
  path !== undefined && MARKED.has(path) ? masthead(site, path) : plain(site);

/** Pages to which the masthead links. */
const MARKED = new Set([HOME, DATES, TAGS, PUBLISHERS, SEARCH]);

/** On all other pages. */
const plain = once((site: Site) => masthead(site));

function masthead(site: Site, path?: string): Markup {
  const { title } = site.settings;
  const links = [
    [DATES, WORDS.dates],
    [TAGS, WORDS.tags],
    ...(site.index.publishers.length > 0 ? [[PUBLISHERS, WORDS.publishers] as const] : []),
    [SEARCH, WORDS.search],
  ] as const;
  const name =
    path === HOME
      ? html`<h1${title.length > LONG && html` class=long`}>${title}</h1>`
      : html`<p><a href=${site.url(HOME)}>${title}</a></p>`;
  return html`<header class=mast>${name}<nav aria-label="${WORDS.sections}">${links.map(
    ([to, word]) =>
      html`<a href=${site.url(to)}${to === DATES && html` rel=archives`}${to === path && html` aria-current=page`}>${word}</a> `,
  )}</nav></header>`;
}
