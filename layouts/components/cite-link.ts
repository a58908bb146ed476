import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { CITE } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** The way to references to an article: made there in the browser, so that pages carry none. */
export const citeLink = (site: Site, id: string): Markup =>
  html`<p><a href=${`${site.url(CITE)}?${id}`}>${WORDS.citeThis}</a>
`;
