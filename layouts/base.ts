/** The outer shell of every page: head, masthead, breadcrumbs, main, footer. */
import type { Thing } from "schema-dts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { type Crumb, crumbs } from "./components/crumbs.ts";
import { footer } from "./components/footer.ts";
import { head } from "./components/head.ts";
import { header } from "./components/header.ts";
import { WORDS } from "./words.ts";

export interface PageOptions {
  /** For `<title>` and previews; the page draws its own `<h1>`. */
  readonly title: string;
  /** Address below the site's root; absent for the 404 page, which stands at any address. */
  readonly path?: string;
  /** Pages above this one, from the top; empty for a section, absent for none to be shown. */
  readonly crumbs?: readonly Crumb[];
  /** It stands inside another page: no masthead, no foot. */
  readonly inside?: boolean;
  /** `article` for previews; `website` when absent. */
  readonly type?: "article";
  /** Search engines are asked to leave the page out. */
  readonly noindex?: boolean;
  /** What else the head states: tags that machines cite by. */
  readonly meta?: Markup | false;
  /** Address of the page whose feeds it offers. */
  readonly feeds?: string | false | undefined;
  /** schema.org's view of the page. */
  readonly data?: readonly Thing[];
  /** Entry files of `src/browser/` that the page loads. */
  readonly scripts?: readonly string[];
  readonly main: Markup;
}

/** A whole page as text. */
export function base(site: Site, page: PageOptions): string {
  return html`<!DOCTYPE html>
<html lang=ar dir=rtl>
<head>${head(site, page)}</head>
<body>
${
  page.inside
    ? ""
    : html`<a class=skip href=#main>${WORDS.skip}</a>
${header(site, page.path)}
`
}<main id=main>
${page.crumbs && crumbs(site, page.crumbs)}${page.main}
</main>
${page.inside ? "" : footer(site, page)}
</body>
</html>
`.toString();
}
