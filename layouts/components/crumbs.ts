import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { HOME } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The way from home to a page; the page itself is not repeated, its heading follows. */
export function crumbs(site: Site, trail: readonly Crumb[]): Markup {
  const all = [{ name: WORDS.home, path: HOME }, ...trail];
  return html`<nav class="crumbs" aria-label="${WORDS.crumbs}">${all.map(
    ({ name, path }) => html`<a href="${site.url(path)}">${name}</a> `,
  )}</nav>
`;
}
