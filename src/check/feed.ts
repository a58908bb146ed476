/** Atom feeds have what RFC 4287 requires, and their entries lead to pages of this site. */
import type { Check } from "./check.ts";
import type { Target } from "./site.ts";
import { childrenOf, textOf, type XmlElement } from "./xml.ts";

const NAMESPACE = "http://www.w3.org/2005/Atom";

/** RFC 3339, which RFC 4287 section 3.3 asks for, and JSON Feed. */
export const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

export const feed: Check = (site, report) => ({
  xml(file, root) {
    if (root.name !== "feed") return;
    const error = ({ line }: XmlElement, found: string, expected: string) =>
      report({ rule: "feed", severity: "error", path: file.path, line, found, expected });

    const checkBasics = (element: XmlElement) => {
      for (const name of ["id", "title", "updated"]) {
        const count = childrenOf(element, name).length;
        if (count !== 1 || textOf(element, name) === undefined) {
          error(element, `<${element.name}> with ${count} <${name}>`, `one <${name}> with text`);
        }
      }
      const id = textOf(element, "id");
      if (id !== undefined && !URL.canParse(id))
        error(element, `id ${id}`, "an IRI (RFC 4287, 4.2.6)");
      for (const name of ["updated", "published"]) {
        const time = textOf(element, name);
        if (time !== undefined && !TIME.test(time)) {
          error(element, `${name} ${JSON.stringify(time)}`, "a time such as 2016-02-19T00:00:00Z");
        }
      }
    };
    const resolve = (link: XmlElement): Target =>
      site.resolve(link.attributes["href"] ?? "", file.path);

    if (root.namespace !== NAMESPACE) error(root, `namespace ${root.namespace}`, NAMESPACE);
    checkBasics(root);
    const own = childrenOf(root, "link").find((link) => link.attributes["rel"] === "self");
    const self = own && resolve(own);
    if (own === undefined || self?.kind !== "file" || self.path !== file.path) {
      error(
        own ?? root,
        `rel="self" ${own?.attributes["href"] ?? "missing"}`,
        "the feed's own address",
      );
    }
    const seen = new Set<string>();
    for (const entry of childrenOf(root, "entry")) {
      checkBasics(entry);
      const id = textOf(entry, "id") ?? "";
      if (seen.has(id)) error(entry, `id ${id} a second time`, "each id once");
      seen.add(id);
      if (childrenOf(root, "author").length + childrenOf(entry, "author").length === 0) {
        error(entry, "no <author> in entry or feed", "one (RFC 4287, 4.1.2)");
      }
      const link = childrenOf(entry, "link").find(
        ({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate",
      );
      const target = link && resolve(link);
      if (target?.kind !== "file" || !site.files.has(target.path)) {
        error(entry, `link ${link?.attributes["href"] ?? "missing"}`, "a page of this site");
      }
    }
  },
});
