/**
 * Sitemaps are valid by the protocol of sitemaps.org, list only pages that exist and want to be
 * found, and an index lists every sitemap of the site.
 */
import type { Check } from "./check.ts";
import type { TextFile } from "./text-file.ts";
import { childrenOf, textOf, type XmlElement } from "./xml.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** W3C date and time, as sitemaps state them: a year, month or day, or a full time with zone. */
const W3C_DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** Limits of one sitemap file, from the protocol. */
const MOST_URLS = 50_000;
const MOST_BYTES = 52_428_800;

export const sitemap: Check = (site, report) => {
  /** Pages that ask not to be indexed. */
  const hidden = new Set<string>();
  /** Path in the site → where a sitemap lists it. */
  const listed = new Map<string, { path: string; line: number }>();
  const sitemaps = new Set<string>();
  const indexed = new Set<string>();
  let hasIndex = false;

  const checkEntry = (file: TextFile, entry: XmlElement, isIndex: boolean) => {
    const { path } = file;
    const { line } = entry;
    const error = (found: string, expected: string) =>
      report({ rule: "sitemap", severity: "error", path, line, found, expected });
    const address = textOf(entry, "loc");
    const modified = textOf(entry, "lastmod");
    if (modified !== undefined && !W3C_DATE.test(modified)) {
      error(`lastmod ${JSON.stringify(modified)}`, "a date such as 2016-02-19");
    }
    if (address === undefined) return error(`<${entry.name}> without <loc>`, "an address");
    const target = site.resolve(address, path);
    if (!/^https?:\/\//.test(address)) error(address, "a full address with https://");
    else if (target.kind !== "file") error(address, "an address of this site");
    else if (!site.files.has(target.path)) error(address, `a file ${target.path} in the site`);
    else if (isIndex) indexed.add(target.path);
    else if (listed.has(target.path)) error(`${address} a second time`, "each page once");
    else listed.set(target.path, { path, line });
  };

  return {
    page(page) {
      const robots = page.elements.some(
        ({ name, attributes }) =>
          name === "meta" &&
          attributes["name"] === "robots" &&
          attributes["content"]?.includes("noindex"),
      );
      if (robots) hidden.add(page.path);
    },
    xml(file, root) {
      if (root.name !== "urlset" && root.name !== "sitemapindex") return;
      const isIndex = root.name === "sitemapindex";
      if (isIndex) hasIndex = true;
      else sitemaps.add(file.path);
      const error = (found: string, expected: string) =>
        report({
          rule: "sitemap",
          severity: "error",
          path: file.path,
          line: root.line,
          found,
          expected,
        });
      if (root.namespace !== NAMESPACE) error(`namespace ${root.namespace}`, NAMESPACE);
      const entries = childrenOf(root, isIndex ? "sitemap" : "url");
      if (entries.length === 0) error("no entries", "at least one");
      if (entries.length > MOST_URLS) error(`${entries.length} entries`, `${MOST_URLS} or fewer`);
      if (Buffer.byteLength(file.text) > MOST_BYTES) error("more than 50 MB", "a smaller file");
      for (const entry of entries) checkEntry(file, entry, isIndex);
    },
    end() {
      for (const path of hidden) {
        const place = listed.get(path);
        if (place === undefined) continue;
        const found = `${path}, which asks not to be indexed`;
        const expected = "only pages that may be found";
        report({ rule: "sitemap", severity: "error", ...place, found, expected });
      }
      if (!hasIndex) return;
      for (const path of sitemaps) {
        if (indexed.has(path)) continue;
        const found = "a sitemap that no index lists";
        report({
          rule: "sitemap",
          severity: "error",
          path,
          found,
          expected: "every sitemap listed",
        });
      }
    },
  };
};
