import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { WORDS } from "../words.ts";

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The way to a page; home is in the masthead, and the page's own heading follows. */
export function crumbs(site: Site, trail: readonly Crumb[]): Markup {
  return html`<nav class="crumbs" aria-label="${WORDS.crumbs}">${trail.map(
    ({ name, path }) => html`<a href="${site.url(path)}">${name}</a> `,
  )}</nav>
`;
}
