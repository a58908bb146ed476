import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes files whose folders may not be there yet. */
export async function writeTexts(dir: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const folder of new Set([...texts.keys()].map(dirname)))
    await mkdir(join(dir, folder), { recursive: true });
  for (const [name, text] of texts) await writeFile(join(dir, name), text);
}
