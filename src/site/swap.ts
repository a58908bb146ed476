/** A new site takes the old one's place only when it is whole. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { realPath } from "#src/io/paths.ts";

const BUILDING = "building-";
const REPLACED = "replaced-";

/**
 * Runs `fill` on a fresh folder beside the target `given`, then puts that folder in its place. When
 * `fill` fails the folder is removed and the target stays as it was. Folders that a killed build left
 * behind are removed first; if it was killed between the two renames, the old site is put back. Where
 * the target is a link, the folder that it leads to is replaced, and the link stays.
 * @throws whatever `fill` throws
 */
export async function replaceFolder<T>(
  given: string,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  const target = realPath(given);
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  recover(parent, prefix, target);
  // Not mkdtemp: its folder is its owner's alone, and a web server is somebody else.
  const fresh = join(parent, prefix + BUILDING + randomBytes(3).toString("hex"));
  mkdirSync(fresh);
  try {
    const result = await fill(fresh);
    const old = join(parent, `${prefix}${REPLACED}${basename(fresh).slice(-6)}`);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    discard(old);
    return result;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

function recover(parent: string, prefix: string, target: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix + BUILDING) && !name.startsWith(prefix + REPLACED)) continue;
    const left = join(parent, name);
    if (name.startsWith(prefix + REPLACED) && !existsSync(target)) renameSync(left, target);
    else discard(left);
  }
}

/** Entries of a folder and its folders beyond which removing it takes long. */
const MANY = 5000;

/**
 * Removes a folder. A large site is removed by a process that outlives the build: to delete its files
 * takes longer than to write them. What it leaves when it is killed, the next build removes.
 */
function discard(folder: string): void {
  if (!existsSync(folder)) return;
  if (entriesBelow(folder) < MANY) {
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const remove = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
  const options = { detached: true, stdio: "ignore" } as const;
  spawn(process.execPath, ["-e", remove, folder], options).unref();
}

/** Two levels are enough to know a large site by. */
const entriesBelow = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, item) => sum + 1 + (item.isDirectory() ? readdirSync(join(folder, item.name)).length : 0),
    0,
  );
