import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { FEED, OPENSEARCH } from "#src/site/urls.ts";
import type { PageOptions } from "../base.ts";
import { WORDS } from "../words.ts";
import { jsonLd } from "./json-ld.ts";

/**
 * Nothing but the site's own files, no inline code; WebAssembly for the search index. A literal of
 * the tag, so that its quotes are not escaped on every page.
 */
const POLICY = html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'">`;

/** Short on purpose: an archive repeats it on every page. */
export function head(site: Site, page: PageOptions): Markup {
  const { settings, assets } = site;
  const canonical = page.path && site.absolute(page.path);
  // Article pages, by far the most, leave to the others what a visitor needs once.
  const once = page.type !== "article";
  return html`<meta charset="utf-8"><meta name="viewport" content="width=device-width">
${POLICY}
<title>${page.title}${once && !page.home && ` – ${settings.title}`}</title>
${assets.preload.map(
  (font) => html`<link rel="preload" href="${site.url(font)}" as="font" crossorigin>`,
)}
<link rel="stylesheet" href="${site.url(assets.stylesheet)}"><link rel="icon" href="${site.url("/favicon.svg")}">
${page.noindex && html`<meta name="robots" content="noindex">`}${
  canonical && html`<link rel="canonical" href="${canonical}">`
}<meta property="og:title" content="${page.title}"><meta property="og:type" content="${page.type ?? "website"}">${
    canonical && html`<meta property="og:url" content="${canonical}">`
  }
${
  once &&
  html`<meta property="og:site_name" content="${settings.title}"><meta name="description" content="${settings.description}"><link rel="alternate" type="application/atom+xml" title="${WORDS.feed}" href="${site.url(FEED)}">${
    site.absolute(OPENSEARCH) &&
    html`<link rel="search" type="application/opensearchdescription+xml" title="${settings.title}" href="${site.url(OPENSEARCH)}">`
  }
`
}${page.data?.map(jsonLd)}${page.scripts?.map(
  (name) => html`<script type="module" src="${site.script(name)}"></script>`,
)}`;
}
