/** Files to download are those that `data/datapackage.json` describes: each is there, with its size and hash. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Check } from "./check.ts";

interface Resource {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: string;
}

export const downloads: Check = (site, report) => {
  let place: { readonly path: string; readonly resources: readonly Resource[] } | undefined;
  return {
    json({ path }, data) {
      if (!path.endsWith("datapackage.json")) return;
      const { resources } = Object(data) as { resources?: readonly Resource[] };
      place = { path, resources: resources ?? [] };
    },
    async end() {
      if (place === undefined) return;
      const { path, resources } = place;
      const error = (found: string, expected: string) =>
        report({ rule: "downloads", severity: "error", path, line: 1, found, expected });
      if (resources.length === 0) error("no resources", "at least one");
      for (const { path: name, bytes, hash, schema } of resources) {
        for (const file of [name, schema].map((one) => posix.join(posix.dirname(path), one))) {
          if (!site.files.has(file)) error(`no file ${file}`, "every file that it names");
        }
        const file = posix.join(posix.dirname(path), name);
        if (!site.files.has(file)) continue;
        const content = await readFile(join(site.dir, file));
        const sum = `sha256:${createHash("sha256").update(content).digest("hex")}`;
        if (content.length !== bytes) error(`${name}: ${bytes} bytes`, `${content.length} bytes`);
        else if (sum !== hash) error(`${name}: ${hash}`, sum);
      }
    },
  };
};
