/** The headline of a page, and keywords that only repeat it. */

import type { VisibleLine } from "./html-visible.ts";

/** What a colon divides: `Site: headline`. */
const afterColon = (part: string): string[] => part.split(/:\s+/);

/** White space collapsed. */
export const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What stands between a headline and the names beside it. */
const BETWEEN = /\s+[-–—|»«:•·/>]+\s+|\s*\|\s*/;
/** The same where guillemets quote. */
const BETWEEN_QUOTES = /\s+[-–—|:•·/>]+\s+|\s*\|\s*/;

const partsOf = (title: string): string[] =>
  title.split(/«[^«»]*»/.test(title) ? BETWEEN_QUOTES : BETWEEN);

/** Marks of direction are no part of a name: pages set them around it in one place, not in another. */
const withoutMarks = (text: string): string =>
  flat(text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ""));

const CUT = /\s*(?:\.{3}|…)$/;

/**
 * The headline as the page shows it: a heading that metadata repeat, whole or cut short; without
 * metadata, the longest heading that the window title repeats; else what metadata say; else the window
 * title without the site's name.
 */
export function chooseTitle(
  stated: readonly string[],
  headings: readonly string[],
  title: string,
  site: string | undefined,
): string | undefined {
  const named = stated.map(flat).filter(Boolean);
  const parts = partsOf(flat(title));
  const shown = headings.map(flat).filter((text) => text.length > 8);
  const repeated =
    named.length > 0
      ? shown.find((text) => named.some((other) => repeats(text, other)))
      : longest(
          shown.filter((text) =>
            [title, ...parts, ...parts.flatMap(afterColon)].some((other) => begins(other, text)),
          ),
        );
  const found = repeated ?? named[0] ?? withoutSite(withoutMarks(title), site);
  return found === undefined || found === ""
    ? shown[0]
    : repeated === undefined
      ? withoutSite(found, site)
      : found;
}

const begins = (text: string, beginning: string): boolean =>
  withoutMarks(text).startsWith(withoutMarks(beginning));

/** Whether a heading begins a stated title, is its part behind a site's name, or completes a cut one. */
function repeats(heading: string, stated: string): boolean {
  if (CUT.test(stated) && begins(heading, stated.replace(CUT, ""))) return true;
  const parts = partsOf(stated).map(withoutMarks);
  const whole = longest(parts) === withoutMarks(heading);
  // A site's name may begin the stated title as well, but is no large part of it.
  const most = heading.length * 2 > stated.length;
  return whole || (begins(stated, heading) && (most || parts.length < 2));
}

const longest = (texts: readonly string[]): string | undefined =>
  [...texts].sort((a, b) => b.length - a.length)[0];

/** Fewest words of a headline that only the window title names. */
const HEADLINE_WORDS = 3;

/**
 * Parts of a window title that the page shows as a line of their own, the longest first: of
 * `Site - headline` the headline.
 */
export function partsShown(title: string, shown: readonly VisibleLine[]): string[] {
  const lines = new Map(
    shown.map((line) => flat(line.join(" "))).map((line) => [withoutMarks(line), line]),
  );
  const parts = partsOf(flat(title));
  const whole = withoutMarks(title);
  return [...parts, ...parts.flatMap(afterColon)]
    .map(withoutMarks)
    .filter((part) => part !== whole && part.split(" ").length >= HEADLINE_WORDS)
    .flatMap((part) => lines.get(part) ?? [])
    .sort((a, b) => b.length - a.length);
}

/** `headline - Site`, `headline | Section | Site`: what follows the headline is short. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = partsOf(title);
  const first = parts[0] ?? title;
  if (site !== undefined && title.endsWith(site) && first.length > 0)
    return first === title
      ? title
      : title.slice(0, -site.length).replace(/\s*(?<![-–—|»«:•·/>])[-–—|»«:•·/>]+\s*$/, "");
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
