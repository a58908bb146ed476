import { html, type Markup } from "#src/site/html.ts";
import { once } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { DATA, FEED } from "#src/site/urls.ts";
import type { PageOptions } from "../base.ts";
import { WORDS } from "../words.ts";

/** Hand-written pages, the downloads and the feed; on articles, by far the most pages, no downloads. */
export const footer = (site: Site, { type }: PageOptions): Markup =>
  type === "article" ? ofArticles(site) : ofOthers(site);

const ofArticles = once((site: Site) => draw(site, false));
const ofOthers = once((site: Site) => draw(site, site.downloads !== undefined));

function draw(site: Site, downloads: boolean): Markup {
  return html`<footer class=foot>${site.pages.map(
    (page) => html`<a href=${site.url(page.path)}>${page.title}</a> `,
  )}${
    downloads && html`<a href=${site.url(DATA)}>${WORDS.data}</a> `
  }<a href=${site.url(FEED)}>${WORDS.feed}</a></footer>`;
}
