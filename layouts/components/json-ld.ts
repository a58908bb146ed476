import { Markup } from "#src/site/html.ts";

/**
 * Linked data for machines. `<` is written as `\u003c`, so that no value can end the element;
 * a data block is not script and needs no permission from the content security policy.
 */
export function jsonLd(data: object): Markup {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data });
  return new Markup(
    `<script type="application/ld+json">${json.replaceAll("<", "\\u003c")}</script>\n`,
  );
}
