/** robots.txt, when there is one, is readable (RFC 9309) and names sitemaps that exist. */
import type { Check } from "./check.ts";
import { TextFile } from "./text-file.ts";

const FIELDS = new Set(["user-agent", "allow", "disallow", "sitemap", "crawl-delay"]);

export const robots: Check = (site, report) => ({
  end() {
    if (!site.files.has("robots.txt")) return;
    const file = new TextFile("robots.txt", site.read("robots.txt"));
    let agents = 0;
    for (const [index, text] of file.text.split(/\r?\n/).entries()) {
      const line = text.replace(/#.*/, "").trim();
      if (line === "") continue;
      const error = (found: string, expected: string) =>
        report({
          rule: "robots",
          severity: "error",
          path: file.path,
          line: index + 1,
          found,
          expected,
        });
      const [, field = "", value = ""] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
      const name = field.toLowerCase();
      if (!FIELDS.has(name)) error(JSON.stringify(line), "a line such as User-agent: *");
      else if (name === "user-agent") agents += 1;
      else if (name === "sitemap") {
        const target = /^https?:\/\//.test(value) ? site.resolve(value, file.path) : undefined;
        if (target?.kind !== "file" || !site.files.has(target.path)) {
          error(`Sitemap: ${value}`, "the full address of a sitemap of this site");
        }
      } else if (agents === 0) error(JSON.stringify(line), "a User-agent line above it");
    }
  },
});
