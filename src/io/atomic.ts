/** Files appear whole or not at all. */
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isMainThread, threadId } from "node:worker_threads";

const TEMPORARY = /^\.warraq-(\d+)(?:-\d+)?\.tmp$/;
/** Two threads of a process may write into one folder. */
const OWN = isMainThread ? `.warraq-${process.pid}.tmp` : `.warraq-${process.pid}-${threadId}.tmp`;

/** Folders known to exist, so that each is made once. */
const made = new Set<string>();

/**
 * Writes beside the target under a temporary name, then renames: a reader, and a process killed at
 * any moment, sees the old file or the new one. Throws what the file system throws, leaving nothing.
 * @param content whole, or in pieces of text where it is too long for that.
 */
export function writeAtomic(path: string, content: string | Uint8Array | Iterable<string>): void {
  const folder = dirname(path);
  const temporary = join(folder, OWN);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  try {
    if (typeof content === "string" || content instanceof Uint8Array)
      writeFileSync(temporary, content);
    else writePieces(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    made.delete(folder);
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Whether a name is that of a temporary file whose process is gone. */
export function isLeftover(name: string): boolean {
  const found = TEMPORARY.exec(name);
  if (found === null) return false;
  const id = Number(found[1]);
  if (id === process.pid) return true;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
