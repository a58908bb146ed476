import type { Tag } from "#src/article.ts";

/** What the search index needs of an article: taken from its Markdown by the site's build. */
export interface SearchDocument {
  /** The page is `articleUrl(id)`. */
  readonly id: string;
  readonly title: string;
  /** EDTF publication date. */
  readonly date?: string;
  /** EDTF day of the crawl. */
  readonly collected?: string;
  readonly publisher?: string;
  readonly tags: readonly Tag[];
  /** The blocks of the page that have an anchor, in order; `id` is the anchor, such as `p3`. */
  readonly paragraphs: readonly Paragraph[];
  /** Where the source published it. */
  readonly address?: string;
}

export interface Paragraph {
  readonly id: string;
  readonly text: string;
}
