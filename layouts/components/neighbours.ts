import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";

export interface Neighbour {
  /** `السابق زمنًا`. */
  readonly word: string;
  readonly rel: "prev" | "next";
  /** Address; absent where the line ends. */
  readonly path?: string;
  /** What stands there, when it is worth its letters. */
  readonly text?: string;
}

/** The pages before and after one; nothing when it stands alone. */
export function neighbours(site: Site, label: string, all: readonly Neighbour[]): Markup | false {
  const links = all.flatMap(({ path, word, rel, text }) =>
    path === undefined
      ? []
      : [
          html`<a href=${site.url(path)} rel=${rel}>${text === undefined ? word : html`<small>${word}</small>${text}`}</a>`,
        ],
  );
  return (
    links.length > 0 &&
    html`<nav class=near aria-label="${label}">${links}</nav>
`
  );
}
