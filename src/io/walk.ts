/** The raw files below the paths that a person gives. */
import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Message, Report } from "#src/message.ts";

export interface RawFile {
  /** Where it is on this machine. */
  readonly absolute: string;
  /** As the person would name it: for messages. */
  readonly shown: string;
  /** Relative to its root, with `/`. */
  readonly path: string;
  /** In bytes, as far as it was asked for. */
  readonly size?: number;
  /** Name of the root; absent for the archive's own raw folder. */
  readonly root?: string;
}

/** One string for a path below a root. */
export function placeOf(root: string | undefined, path: string): string {
  return `${root ?? ""}\0${path}`;
}

/** What a run covers of a root: the articles whose raw file is gone are looked for only here. */
export interface Scope {
  readonly root?: string;
  /** Path of the file or folder below the root; empty: all of it. */
  readonly below: string;
}

export interface Walked {
  readonly files: readonly RawFile[];
  readonly scopes: readonly Scope[];
  /** Places of what is there and was not read; each has a message. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Lists regular files, sorted by root and path, each once. A path's root is `rawRoot` when it lies
 * there, else the folder given, or the folder of the file given. Symbolic links inside folders are
 * reported and not followed; names that begin with a dot are passed over; empty files are reported.
 * @param rawRoot the archive's own raw folder.
 */
export function walk(paths: readonly string[], rawRoot: string, report: Report): Walked {
  const files = new Map<string, RawFile>();
  const unread = new Set<string>();
  const scopes: Scope[] = [];
  const own = realOf(rawRoot);
  for (const given of [...paths].sort((a, b) => realOf(a).length - realOf(b).length)) {
    const absolute = realOf(given);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) {
      report({ ...unreadable(given, "no such file or folder"), advice: ABSENT });
      continue;
    }
    const inOwn = absolute === own || absolute.startsWith(own + sep);
    const rootPath = inOwn ? own : stats.isDirectory() ? absolute : dirname(absolute);
    const root = inOwn ? {} : { root: basename(rootPath) };
    scopes.push({ ...root, below: slashed(relative(rootPath, absolute)) });
    const shownRoot = relative(process.cwd(), rootPath);
    const leave = (path: string, message: Message) => {
      unread.add(placeOf(root.root, slashed(path)));
      report(message);
    };
    const add = (path: string, found: Stats) => {
      const place = { absolute: join(rootPath, path), path: slashed(path), ...root };
      const file = { ...place, size: found.size };
      const shown = shownRoot.startsWith("..") ? file.absolute : slashed(join(shownRoot, path));
      if (files.has(file.absolute)) return;
      if (found.size === 0) leave(path, empty(shown));
      else files.set(file.absolute, { ...file, shown });
    };
    if (stats.isDirectory()) visit(rootPath, relative(rootPath, absolute), add, leave);
    else add(relative(rootPath, absolute), stats);
  }
  const key = ({ root, path }: RawFile) => placeOf(root, path);
  const sorted = [...files.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { files: sorted, scopes, unread };
}

function visit(
  root: string,
  below: string,
  add: (path: string, stats: Stats) => void,
  leave: (path: string, message: Message) => void,
): void {
  let names: string[];
  try {
    names = readdirSync(join(root, below));
  } catch (error) {
    leave(below, unreadable(join(root, below), (error as Error).message));
    return;
  }
  for (const name of names) {
    if (name.startsWith(".")) continue;
    const path = join(below, name);
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stats === undefined) leave(path, misnamed(join(root, path)));
    else if (stats.isSymbolicLink()) leave(path, notFollowed(join(root, path)));
    else if (stats.isDirectory()) visit(root, path, add, leave);
    else if (stats.isFile()) add(path, stats);
    else
      leave(path, {
        ...notFollowed(join(root, path)),
        rule: "special-file",
        found: "no plain file",
      });
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

const slashed = (path: string): string => path.split(sep).join("/");

const unreadable = (path: string, found: string): Message => ({
  rule: "raw-unreadable",
  severity: "error",
  path,
  found,
  expected: "a file or folder that can be read",
});

/** Git keeps no empty folder. */
const ABSENT = "put the raw articles there, or name where they are";

const misnamed = (path: string): Message => ({
  ...unreadable(path, "a name that cannot be opened"),
  ...(path.includes("\uFFFD") ? { found: "a name that is not UTF-8", advice: "rename it" } : {}),
});

const empty = (path: string): Message => ({
  rule: "raw-empty",
  severity: "warning",
  path,
  found: "an empty file",
  advice: "remove it, or put the article in",
});

const notFollowed = (path: string): Message => ({
  rule: "symbolic-link",
  severity: "warning",
  path,
  found: "a symbolic link",
  expected: "a file",
  advice: "it was not followed; put the file itself here",
});
