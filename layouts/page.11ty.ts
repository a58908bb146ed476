/** A page written by hand: `content/pages/about.md` at `/about/`. */
import type { HandPage } from "#src/site/hand-pages.ts";
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { ABOUT, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { WORDS } from "./words.ts";

interface Data {
  readonly site: Site;
  readonly sheet: HandPage;
}

export const data = {
  pagination: { data: "site.pages", size: 1, alias: "sheet" },
  permalink: ({ sheet }: Data) => outputFile(sheet.path),
  eleventyExcludeFromCollections: true,
};

export function render({ site, sheet }: Data): string {
  const { contact, repository } = site.settings;
  const reach = sheet.path === ABOUT && (contact !== undefined || repository !== undefined);
  return base(site, {
    title: sheet.title,
    path: sheet.path,
    crumbs: [],
    main: html`<h1>${sheet.title}</h1>
<div class=text>
${sheet.body}${
  reach &&
  html`<h2>${WORDS.contact}</h2>
<ul>${
    contact &&
    html`<li>${WORDS.contactBy}: <a href="mailto:${contact}"><bdi>${contact}</bdi></a></li>`
  }${repository && html`<li><a href="${repository}">${WORDS.repository}</a></li>`}</ul>
`
}</div>
`,
  });
}
