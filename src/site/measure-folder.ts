import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Number and total size of the files below a folder. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    files += 1;
    bytes += statSync(join(item.parentPath, item.name)).size;
  }
  return { files, bytes };
}
