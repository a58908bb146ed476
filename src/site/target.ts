/** Where a site may be built: a build replaces its target whole, so the target must be one of ours. */
import { accessSync, constants, existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isWithin, realPath } from "#src/io/paths.ts";
import type { Message } from "#src/message.ts";
import { foreignEntry, readFacts } from "./built.ts";

/**
 * Why `out` may not be replaced, or undefined when it may: it is not there, is empty, or is a site
 * built before with nothing else beside it, and does not hold what it is built from. A link is judged
 * by what it leads to.
 * @param inputs folders and files that the build reads, the working folder among them
 * @param content those of them that may not hold the site either: the next build would read it
 */
export function refusedTarget(
  out: string,
  inputs: readonly string[],
  content: readonly string[] = [],
): Message | undefined {
  const refuse = (found: string, expected: string): Message => ({
    rule: "build-target",
    severity: "error",
    path: out,
    found,
    expected,
    advice: "name another folder with --out, or clear this one yourself; nothing was touched",
  });
  const held = [...inputs, ...content].find((input) => isWithin(input, out));
  if (held !== undefined)
    return refuse(`a folder that holds ${held}`, "a folder for the site alone");
  const around = content.find((folder) => isWithin(out, folder));
  if (around !== undefined)
    return refuse(`a folder inside ${around}`, "a folder outside what the site is made of");
  if (leadsNowhere(out)) return refuse("a link to what is not there", "a folder, or a link to one");
  const parent = dirname(realPath(out));
  if (!existsSync(parent)) return refuse(`a folder in ${parent}, which is not there`, WRITABLE);
  try {
    accessSync(parent, constants.W_OK | constants.X_OK);
  } catch {
    return refuse(`a folder in ${parent}, which cannot be written to`, WRITABLE);
  }
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return refuse("a file", "a folder");
  if (readdirSync(out).length === 0) return undefined;
  const facts = readFacts(out);
  if (facts === undefined) return refuse("a folder with something else in it", OURS);
  const foreign = foreignEntry(out, facts);
  return foreign === undefined
    ? undefined
    : refuse(`a built site with something else in it: ${foreign}`, OURS);
}

const OURS = "an empty folder or a site built before";

const WRITABLE = "a folder in one that is there and can be written to";

/** Whether a path is a link whose end is not there: a folder cannot be put in its place. */
const leadsNowhere = (path: string): boolean =>
  !existsSync(path) && lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Why a site cannot be built from `articles`, or undefined when it can: it is a folder. */
export function refusedSource(articles: string): Message | undefined {
  const found = existsSync(articles) ? "a file" : "no such folder";
  if (found === "a file" && statSync(articles).isDirectory()) return undefined;
  return {
    rule: "articles-folder",
    severity: "error",
    path: articles,
    found,
    expected: "the folder of the Markdown articles",
    advice: "name it with --articles, or make one with npm run convert",
  };
}
