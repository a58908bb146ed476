/** References to an article as a panel inside its page, which carries no script: `/cite/panel/?<id>`. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { CITE, CITE_PANEL, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { references } from "./components/cite-parts.ts";
import { WORDS } from "./words.ts";

export const data = { permalink: outputFile(CITE_PANEL), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  return base(site, {
    title: WORDS.citeReference,
    path: CITE_PANEL,
    inside: true,
    noindex: true,
    scripts: ["cite"],
    main: html`<h1>${WORDS.citeReference}</h1>
${references(
  site,
  html``,
  html`<p class=more><a id=files href=${site.url(CITE)} target=_top>${WORDS.citeFiles}: BibTeX، RIS، CSL-JSON</a></p>
`,
)}`,
  });
}
