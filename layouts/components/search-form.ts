import { MAX_TEXT } from "#src/search/query.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { SEARCH } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** The masthead's: as plain, and of few letters, since every page has it. */
export const searchBox = (site: Site): Markup =>
  html`<form action=${site.url(SEARCH)} role=search><input type=search name=q aria-label="${WORDS.searchLabel}"><button type=submit>${WORDS.searchButton}</button></form>`;

/** A plain form: it leads to the search page with `?q=`. */
export const searchForm = (site: Site): Markup =>
  html`<form class=find action=${site.url(SEARCH)} role=search><label for=q>${WORDS.searchLabel}</label><input type=search id=q name=q placeholder="${WORDS.searchHint}" maxlength=${MAX_TEXT} autocomplete=off><button type=submit>${WORDS.searchButton}</button></form>
`;
