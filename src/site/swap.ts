/** A new site takes the old one's place only when it is whole. */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

const BUILDING = "building-";
const REPLACED = "replaced-";

/**
 * Runs `fill` on a fresh folder beside `target`, then puts that folder in `target`'s place. When
 * `fill` fails the folder is removed and `target` stays as it was. Folders that a killed build left
 * behind are removed first; if it was killed between the two renames, the old site is put back.
 * @throws whatever `fill` throws
 */
export async function replaceFolder<T>(
  target: string,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = dirname(resolve(target));
  const prefix = `.${basename(resolve(target))}.`;
  recover(parent, prefix, resolve(target));
  const fresh = mkdtempSync(join(parent, prefix + BUILDING));
  try {
    const result = await fill(fresh);
    const old = join(parent, `${prefix}${REPLACED}${basename(fresh).slice(-6)}`);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    rmSync(old, { recursive: true, force: true });
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
    else rmSync(left, { recursive: true, force: true });
  }
}
