/**
 * Every link and asset of the site exists, down to the fragment, and nothing is loaded from, or sent
 * to, a place outside the site's prefix.
 */
import type { Check } from "./check.ts";
import { Page } from "./page.ts";
import { type Reference, referencesOf } from "./references.ts";
import type { Site, Target } from "./site.ts";
import type { Finding, TextFile } from "./text-file.ts";

/** Schemes a link may lead to; what a page loads is held to the site itself. */
const LINK_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

export const links: Check = (site, report) => {
  /** Target page → the fragments other pages point at, each with one place that does. */
  const wanted = new Map<string, Map<string, { path: string; line: number }>>();

  /** Same page: checked at once. Another page: kept until `end`, when only such pages are reread. */
  const checkFragment = (page: Page, reference: Reference, path: string, fragment: string) => {
    if (fragment === "" || !path.endsWith(".html")) return;
    if (path === page.path) {
      if (hasTarget(page, fragment)) return;
      page.error(report, reference.offset, missingFragment(path, fragment));
      return;
    }
    const fragments = wanted.get(path) ?? new Map<string, { path: string; line: number }>();
    wanted.set(path, fragments);
    if (!fragments.has(fragment)) {
      fragments.set(fragment, { path: page.path, line: page.lineAt(reference.offset) });
    }
  };

  return {
    page(page) {
      for (const reference of referencesOf(page)) {
        const target = site.resolve(reference.value, page.path);
        const finding = judge(site, reference, target);
        if (finding !== undefined) page.error(report, reference.offset, finding);
        else if (target.kind === "file") {
          checkFragment(page, reference, target.path, target.fragment);
        }
      }
    },
    stylesheet(file) {
      for (const reference of stylesheetReferences(file)) {
        const finding = judge(site, reference, site.resolve(reference.value, file.path));
        if (finding !== undefined) file.error(report, reference.offset, finding);
      }
    },
    end() {
      for (const [path, fragments] of wanted) {
        const page = new Page(path, site.read(path));
        for (const [fragment, place] of fragments) {
          if (hasTarget(page, fragment)) continue;
          report({ severity: "error", ...place, ...missingFragment(path, fragment) });
        }
      }
    },
  };
};

const FULL = /^https?:\/\//i;

function judge(site: Site, reference: Reference, target: Target): Finding | undefined {
  if (target.kind === "file" && site.files.has(target.path)) return undefined;
  const shown = `${reference.where} ${JSON.stringify(reference.value)}`;
  if (target.kind === "unreadable") {
    return { rule: "link-unreadable", found: shown, expected: "an address" };
  }
  // Our layouts link within the site by paths: a full address is where the article was published,
  // which may well be on the host that the archive stands on now.
  if (reference.where === "<a href>" && FULL.test(reference.value)) return undefined;
  if (target.kind === "outside-prefix") {
    return {
      rule: "outside-prefix",
      found: shown,
      expected: `an address under ${site.place.prefix}`,
      advice: "make the address with the site's url function",
    };
  }
  if (target.kind === "file") {
    return { rule: "link-target", found: shown, expected: `a file ${target.path} in the site` };
  }
  if (reference.kind !== "link") {
    return {
      rule: reference.kind === "form" ? "form-elsewhere" : "load-elsewhere",
      found: shown,
      expected: "nothing loaded from or sent to outside the site",
    };
  }
  if (LINK_SCHEMES.has(target.scheme)) return undefined;
  return { rule: "link-scheme", found: shown, expected: "http, https, mailto or tel" };
}

function hasTarget(page: Page, fragment: string): boolean {
  // An empty fragment and `top` lead to the top of any page (HTML, "find a potential indicated element").
  return (
    fragment.toLowerCase() === "top" ||
    page.elements.some(({ attributes }) => attributes["id"] === fragment)
  );
}

function missingFragment(path: string, fragment: string): Finding {
  return {
    rule: "link-fragment",
    found: `#${fragment}`,
    expected: `an element with that id in ${path}`,
  };
}

/** `url(…)` and `@import "…"` of a stylesheet, comments left out; `data:` needs no file. */
function* stylesheetReferences(file: TextFile): Generator<Reference> {
  const css = file.text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  const pattern =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
  for (const match of css.matchAll(pattern)) {
    const value = match.slice(1).find((group) => group !== undefined) ?? "";
    if (value.startsWith("data:") || value.startsWith("#")) continue;
    yield { value, offset: match.index, where: "stylesheet", kind: "load" };
  }
}
