/** Where a site may be built: a build replaces its target whole, so the target must be one of ours. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Message } from "#src/message.ts";

/** Written to the site's root: what `npm start` must know to serve it, and the mark of a built site. */
export const SITE_FILE = "site.json";

/**
 * Why `out` may not be replaced, or undefined when it may: it is not there, is empty, or is a site
 * built before, and does not hold what it is built from.
 * @param inputs folders and files that the build reads, the working folder among them
 */
export function refusedTarget(out: string, inputs: readonly string[]): Message | undefined {
  const refuse = (found: string, expected: string): Message => ({
    rule: "build-target",
    severity: "error",
    path: out,
    found,
    expected,
    advice: "name another folder with --out; nothing was touched",
  });
  const inside = inputs.find((input) => !relative(resolve(out), resolve(input)).startsWith(".."));
  if (inside !== undefined)
    return refuse(`a folder that holds ${inside}`, "a folder for the site alone");
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return refuse("a file", "a folder");
  if (readdirSync(out).length === 0 || existsSync(join(out, SITE_FILE))) return undefined;
  return refuse("a folder with something else in it", "an empty folder or a site built before");
}
