/** Paths that a person names: where they really lead, and whether one lies in another. */
import { realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Message } from "#src/message.ts";
import { Refusal } from "./run-command.ts";

/** Where a path leads once every link in it is followed; what is not there yet is taken as it is named. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
  }
}

/** Whether a path is a folder or lies in it, links followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way !== ".." && !way.startsWith("../") && !isAbsolute(way);
}

/** What stands at a path, links followed. */
export function kindOf(path: string): "folder" | "file" | "nothing" | "something else" {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "something else";
  } catch {
    return "nothing";
  }
}

/** What `mustBeFolder` says of a folder of articles. */
export const ARTICLES_FOLDER = {
  expected: "the folder of the Markdown articles",
  advice: "name the right one, or make it with npm run convert",
} as const;

/**
 * @param expected what the folder would hold, and how it comes to be there
 * @throws Refusal when `path` is no folder
 */
export function mustBeFolder(
  path: string,
  expected: Required<Pick<Message, "expected" | "advice">>,
): void {
  const kind = kindOf(path);
  if (kind === "folder") return;
  const found = kind === "nothing" ? "no such folder" : "no folder";
  throw new Refusal({ rule: "folder", severity: "error", path, found, ...expected });
}
