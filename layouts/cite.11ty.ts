/** References to an article, made in the browser from its page: `/cite/?<id>`. */
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { CITE, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { copy, references } from "./components/cite-parts.ts";
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
  return base(site, {
    title: WORDS.cite,
    path: CITE,
    noindex: true,
    scripts: ["cite"],
    main: html`<h1>${WORDS.cite}</h1>
${references(
  site,
  html`<p id=cited><a href=${site.url(CITE)}>${WORDS.citeTitle}</a></p>
`,
  html`<h2>${WORDS.citeFiles}</h2>
${FORMATS.map(file)}`,
)}`,
  });
}

const file = ({ id, name, type, extension }: (typeof FORMATS)[number]): Markup =>
  html`<h3 id=${id}-name><bdi>${name}</bdi></h3>
<textarea id=${id} readonly dir=ltr spellcheck=false aria-labelledby=${id}-name></textarea>
<p class=acts>${copy(id, name)} <a href=${`#${id}`} data-saves=${id} data-extension=${extension} type=${type} aria-label="${WORDS.save}: ${name}">${WORDS.save}</a></p>
`;
