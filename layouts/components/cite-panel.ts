import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { CITE_PANEL } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/**
 * References to an article, closed until a reader asks: a page of its own, since articles run no script,
 * which a browser loads when the panel is opened.
 */
export const citePanel = (site: Site, id: string): Markup =>
  html`<details class=cite><summary>${WORDS.citeThis}</summary><iframe loading=lazy src=${`${site.url(CITE_PANEL)}?${id}`} title="${WORDS.citeReference}"></iframe></details>
`;
