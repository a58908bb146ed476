import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { tagUrl } from "#src/site/urls.ts";
import { number } from "../words.ts";

export interface CountedLink {
  readonly text: string;
  readonly path: string;
  readonly count: number;
}

/** Links in columns, each with the number of articles behind it; nothing for none. */
export const countedLinks = (site: Site, links: readonly CountedLink[]): Markup | false =>
  links.length > 0 &&
  html`<ul class=index>
${links.map(
  ({
    text,
    path,
    count,
  }) => html`<li><a href=${site.url(path)}>${text}</a> <small>${number(count)}</small>
`,
)}</ul>
`;

interface TagLike {
  readonly name: string;
  readonly slug: string;
  readonly entries: { readonly length: number };
}

/** The same for tags. */
export const tagLinks = (site: Site, tags: readonly TagLike[]): Markup | false =>
  countedLinks(
    site,
    tags.map(({ name, slug, entries }) => ({
      text: name,
      path: tagUrl(slug),
      count: entries.length,
    })),
  );
