/** References to an article, made in the browser from its page: `/cite/?<id>`. */
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { CITE, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { WORDS } from "./words.ts";

export const data = { permalink: outputFile(CITE), eleventyExcludeFromCollections: true };

/** Formats of reference managers, with their media types and file names. */
const FORMATS = [
  { id: "bibtex", name: "BibTeX", type: "application/x-bibtex", extension: "bib" },
  {
    id: "ris",
    name: "RIS",
    type: "application/x-research-info-systems",
    extension: "ris",
    lines: 12,
  },
  {
    id: "csl-json",
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
    extension: "json",
  },
] as const;

export function render({ site }: { readonly site: Site }): string {
  const { title, months } = site.settings;
  return base(site, {
    title: WORDS.cite,
    path: CITE,
    noindex: true,
    scripts: ["cite"],
    main: html`<h1>${WORDS.cite}</h1>
<noscript><p class=note>${WORDS.citeNeedsScript}</p></noscript>
<p id=status class=meta role=status></p>
<section id=cite hidden aria-labelledby=cited data-root=${site.url("/")} data-archive="${title}" data-months=${months} data-copied="${WORDS.copied}" data-missing="${WORDS.citeMissing}" data-choose="${WORDS.citeChoose}">
<p id=cited><a href=${site.url(CITE)}>${WORDS.citeTitle}</a></p>
${readable("arabic", WORDS.citeArabic, html``)}${readable("english", WORDS.citeEnglish, html` lang=en dir=ltr`)}<h2>${WORDS.citeFiles}</h2>
${FORMATS.map(file)}</section>
`,
  });
}

const copy = (id: string, what: string): Markup =>
  html`<button type=button data-copies=${id} aria-label="${WORDS.copy}: ${what}">${WORDS.copy}</button>`;

const readable = (id: string, heading: string, language: Markup): Markup =>
  html`<h2>${heading}</h2>
<p id=${id}${language}></p>
<p class=acts>${copy(id, heading)}</p>
`;

const file = ({ id, name, type, extension }: (typeof FORMATS)[number]): Markup =>
  html`<h3 id=${id}-name><bdi>${name}</bdi></h3>
<textarea id=${id} readonly dir=ltr spellcheck=false aria-labelledby=${id}-name></textarea>
<p class=acts>${copy(id, name)} <a href=${`#${id}`} data-saves=${id} data-extension=${extension} type=${type} aria-label="${WORDS.save}: ${name}">${WORDS.save}</a></p>
`;
