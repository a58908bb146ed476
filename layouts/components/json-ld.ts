import type { Thing } from "schema-dts";
import { escapeHtml, Markup } from "#src/site/html.ts";

/**
 * Linked data for machines, in one element. `<` is written as `\u003c`, so that no value can end it;
 * a data block is not script and needs no permission from the content security policy.
 */
export function jsonLd(things: readonly Thing[]): Markup | false {
  const [only, ...others] = things;
  if (only === undefined) return false;
  const json = escaped({
    "@context": "https://schema.org",
    ...(others.length === 0 ? (only as object) : { "@graph": things }),
  });
  return new Markup(`<script type="application/ld+json">${json}</script>\n`);
}

/** Data for the page's own script, in a data block of that id. */
export function jsonData(id: string, data: object): Markup {
  return new Markup(
    `<script type="application/json" id="${escapeHtml(id)}">${escaped(data)}</script>\n`,
  );
}

const escaped = (data: object): string => JSON.stringify(data).replaceAll("<", "\\u003c");
