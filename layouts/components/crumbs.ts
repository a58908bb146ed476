import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { HOME } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/**
 * The way to a page, whose own heading follows. It begins with the section, since home is in the
 * masthead; only a section itself has nothing else above it.
 */
export function crumbs(site: Site, trail: readonly Crumb[]): Markup {
  const way = trail.length > 0 ? trail : [{ name: WORDS.home, path: HOME }];
  return html`<nav class=crumbs aria-label="${WORDS.crumbs}">${way.map(
    ({ name, path }) => html`<a href=${site.url(path)}>${name}</a> `,
  )}</nav>
`;
}
