/** JSON Feeds have what version 1.1 requires, and their items lead to pages of this site. */
import type { Check } from "./check.ts";
import { TIME } from "./feed.ts";

const VERSION = "https://jsonfeed.org/version/1.1";

export const jsonFeed: Check = (site, report) => ({
  json(file, data) {
    if (!/(?:^|\/)feed\.json$/.test(file.path)) return;
    const error = (found: string, expected: string) =>
      report({ rule: "json-feed", severity: "error", path: file.path, line: 1, found, expected });
    const { version, title, feed_url, items } = Object(data) as Record<string, unknown>;
    if (version !== VERSION) error(`version ${JSON.stringify(version)}`, VERSION);
    if (typeof title !== "string" || title === "") error("no title", "a title");
    if (pathOf(feed_url) !== file.path) {
      error(`feed_url ${JSON.stringify(feed_url)}`, "the feed's own address");
    }
    if (!Array.isArray(items)) return error("no items", "a list of items");
    const seen = new Set<unknown>();
    for (const item of items) {
      const fields = Object(item) as Record<string, unknown>;
      const { id, url, content_text, content_html } = fields;
      if (typeof id !== "string" || id === "") error("an item without id", "an id");
      else if (seen.has(id)) error(`id ${id} a second time`, "each id once");
      seen.add(id);
      if (typeof (content_text ?? content_html) !== "string") {
        error(`item ${String(id)} without content`, "content_text or content_html");
      }
      for (const name of ["date_published", "date_modified"]) {
        const time = fields[name];
        if (time !== undefined && !TIME.test(String(time)))
          error(`${name} ${JSON.stringify(time)}`, "a time such as 2016-02-19T00:00:00Z");
      }
      if (!site.files.has(pathOf(url) ?? "")) {
        error(`url ${JSON.stringify(url)}`, "a page of this site");
      }
    }

    function pathOf(address: unknown): string | undefined {
      if (typeof address !== "string") return undefined;
      const target = site.resolve(address, file.path);
      return target.kind === "file" ? target.path : undefined;
    }
  },
});
