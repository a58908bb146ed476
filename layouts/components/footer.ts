import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { FEED } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** Hand-written pages and the feed. */
export function footer(site: Site): Markup {
  return html`<footer class=foot>${site.pages.map(
    (page) => html`<a href=${site.url(page.path)}>${page.title}</a> `,
  )}<a href=${site.url(FEED)}>${WORDS.feed}</a></footer>`;
}
