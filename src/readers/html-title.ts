/** The headline of a page, and keywords that only repeat it. */

import type { VisibleLine } from "./html-visible.ts";

/** White space collapsed. */
export const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What stands between a headline and the names beside it. */
const BETWEEN = /\s+[-–—|»:]+\s+/;

/**
 * The headline as the page shows it: a heading that metadata or the window title repeats; else what
 * metadata says; else the window title without the site's name.
 */
export function chooseTitle(
  stated: readonly string[],
  headings: readonly string[],
  title: string,
  site: string | undefined,
): string | undefined {
  const named = stated.map(flat).filter(Boolean);
  const shown = headings.map(flat).filter((text) => text.length > 8);
  const repeated = shown.find((text) =>
    [...named, flat(title), ...flat(title).split(BETWEEN)].some((other) => other.startsWith(text)),
  );
  const found = repeated ?? named[0] ?? withoutSite(flat(title), site);
  return found === undefined || found === ""
    ? shown[0]
    : repeated === undefined
      ? withoutSite(found, site)
      : found;
}

/** Fewest words of a headline that only the window title names. */
const HEADLINE_WORDS = 3;

/**
 * Parts of a window title that the page shows as a line of their own, the longest first: of
 * `Site - headline` the headline.
 */
export function partsShown(title: string, shown: readonly VisibleLine[]): string[] {
  const lines = new Set(shown.map((line) => flat(line.join(" "))));
  return flat(title)
    .split(BETWEEN)
    .filter((part, _, { length }) => length > 1 && part.split(" ").length >= HEADLINE_WORDS)
    .filter((part) => lines.has(part))
    .sort((a, b) => b.length - a.length);
}

/** `headline - Site`, `headline | Section | Site`: what follows the headline is short. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(BETWEEN);
  const first = parts[0] ?? title;
  if (site !== undefined && title.endsWith(site) && first.length > 0)
    return first === title ? title : title.slice(0, -site.length).replace(/\s*[-–—|»:]+\s*$/, "");
  const rest = title.length - first.length;
  return parts.length > 1 && first.split(" ").length >= 4 && rest < first.length ? first : title;
}

/** Keywords that are the words of the title in order tell nothing that the title does not. */
export function onlyTitle(keywords: readonly string[], title: string): boolean {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(words(title));
  const all = keywords.flatMap(words);
  const single = keywords.filter((word) => words(word).length <= 1).length;
  return (
    keywords.length >= 4 &&
    single / keywords.length > 0.8 &&
    all.filter((word) => said.has(word)).length / all.length > 0.8
  );
}
