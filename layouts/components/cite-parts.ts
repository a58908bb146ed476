/** What the two pages for citing have in common: references that readers copy, drawn by `src/browser/cite.ts`. */
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { WORDS } from "../words.ts";

/** @param more what follows the references in Arabic and English */
export function references(site: Site, cited: Markup, more: Markup): Markup {
  const { title, months } = site.settings;
  return html`<noscript><p class=note>${WORDS.citeNeedsScript}</p></noscript>
<p id=status class=meta role=status></p>
<section id=cite hidden aria-label="${WORDS.cite}" data-root=${site.url("/")} data-archive="${title}" data-months=${months} data-copied="${WORDS.copied}" data-missing="${WORDS.citeMissing}" data-choose="${WORDS.citeChoose}">
${cited}${readable("arabic", WORDS.citeArabic, html``)}${readable("english", WORDS.citeEnglish, html` lang=en dir=ltr`)}${more}</section>
`;
}

const readable = (id: string, heading: string, language: Markup): Markup =>
  html`<div class=acts><h2>${heading}</h2>${copy(id, heading)}</div>
<p id=${id}${language}></p>
`;

export const copy = (id: string, what: string): Markup =>
  html`<button type=button data-copies=${id} aria-label="${WORDS.copy}: ${what}">${WORDS.copy}</button>`;
