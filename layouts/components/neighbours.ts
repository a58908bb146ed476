import { html, type Markup } from "#src/site/html.ts";

export interface Neighbour {
  /** `السابق زمنًا`. */
  readonly word: string;
  readonly rel: "prev" | "next";
  /** The link as the page has it; none where the line ends. */
  readonly href?: string | undefined;
  /** What stands there, when it is worth its letters. */
  readonly text?: string;
}

/** The pages before and after one; nothing when it stands alone. */
export function neighbours(label: string, all: readonly Neighbour[]): Markup | false {
  const links = all.flatMap(({ href, word, rel, text }) =>
    href === undefined
      ? []
      : [
          html`<a href=${href} rel=${rel}>${text === undefined ? word : html`<small>${word}</small>${text}`}</a>`,
        ],
  );
  return (
    links.length > 0 &&
    html`<nav class=near aria-label="${label}">${links}</nav>
`
  );
}
