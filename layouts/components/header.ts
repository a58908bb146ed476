import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, HOME, PUBLISHERS, SEARCH, TAGS } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** The masthead. On the home page the archive's name is the page's heading. */
export function header(site: Site, home = false): Markup {
  const { title } = site.settings;
  const name = html`<a href="${site.url(HOME)}">${title}</a>`;
  const links = [
    [DATES, WORDS.dates],
    [TAGS, WORDS.tags],
    ...(site.index.publishers.length > 0 ? [[PUBLISHERS, WORDS.publishers] as const] : []),
    [SEARCH, WORDS.search],
  ] as const;
  return html`<header class="mast">${home ? html`<h1>${title}</h1>` : html`<p>${name}</p>`}<nav aria-label="${WORDS.sections}">${links.map(
    ([path, word]) => html`<a href="${site.url(path)}">${word}</a> `,
  )}</nav></header>`;
}
