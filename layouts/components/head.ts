import { html, type Markup } from "#src/site/html.ts";
import { once } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { feedUrl, HOME, OPENSEARCH, SEARCH } from "#src/site/urls.ts";
import type { PageOptions } from "../base.ts";
import { WORDS } from "../words.ts";
import { jsonLd } from "./json-ld.ts";

const policy = (content: Markup) =>
  html`<meta http-equiv=Content-Security-Policy content="${content}">`;

/**
 * Nothing but the site's own files, no inline code; WebAssembly for the search index. Literals of
 * the tag, so that their quotes are not escaped on every page.
 */
const POLICY = policy(
  html`default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'`,
);

/** The same, in fewer words, for the many pages without scripts, where none may run at all. */
const SCRIPTLESS = policy(
  html`default-src 'self';script-src 'none';base-uri 'none';form-action 'self'`,
);

/** Short on purpose, down to the quotes that HTML does not need: an archive repeats it on every page. */
export function head(site: Site, page: PageOptions): Markup {
  const { settings, assets } = site;
  const canonical = page.path && site.absolute(page.path);
  const image = assets.preview && site.absolute(assets.preview);
  // Article pages, by far the most, leave to the others what a visitor needs once.
  const full = page.type !== "article";
  return html`<meta charset=utf-8><meta name=viewport content="width=device-width">
${page.scripts ? POLICY : SCRIPTLESS}
<title>${page.title}${full && page.path !== HOME && ` – ${settings.title}`}</title>
${links(site)}
${page.noindex && html`<meta name=robots content=noindex>`}${
  canonical && html`<link rel=canonical href=${canonical}>`
}<meta${!full && html` name=citation_title`} property=og:title content="${page.title}"><meta property=og:type content=${page.type ?? "website"}>${
    image && html`<meta property=og:image content=${image}>`
  }${page.meta}${page.path !== undefined && ENTRANCES.has(page.path) && overview(site)}${page.feeds && feedLinks(site, page.feeds)}
${page.data && jsonLd(page.data)}${page.scripts?.map(
  (name) => html`<script type=module src=${site.script(name)}></script>`,
)}`;
}

/** What every page loads. */
const links = once(
  (site: Site) =>
    html`${site.assets.preload.map(
      (font) => html`<link rel=preload href=${site.url(font)} as=font crossorigin>`,
    )}<link rel=stylesheet href=${site.url(site.assets.stylesheet)}><link rel=icon href=${site.url("/favicon.svg")}>`,
);

/** Where programs find the feeds of a page. */
const feedLinks = (site: Site, page: string): Markup =>
  html`<link rel=alternate type=application/atom+xml title="${WORDS.feed}" href=${site.url(feedUrl(page, "atom"))}><link rel=alternate type=application/feed+json title="${WORDS.feed}" href=${site.url(feedUrl(page, "json"))}>`;

/** Pages that stand for the whole archive. */
const ENTRANCES = new Set([HOME, SEARCH]);

/** What the site is, and its search. */
const overview = once((site: Site): Markup => {
  const { title, description } = site.settings;
  return html`<meta property=og:site_name content="${title}"><meta name=description content="${description}">${
    site.absolute(OPENSEARCH) &&
    html`<link rel=search type=application/opensearchdescription+xml title="${title}" href=${site.url(OPENSEARCH)}>`
  }`;
});
