import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzip } from "#src/io/gzip.ts";
import { packedFile } from "./packed.ts";

/** Packed once and read for years. */
const LEVEL = 9;

/** Writes files, packed, whose folders may not be there yet; thousands, so without a promise for each. */
export function writeTexts(dir: string, texts: ReadonlyMap<string, string>): void {
  for (const folder of new Set([...texts.keys()].map(dirname)))
    mkdirSync(join(dir, folder), { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(dir, packedFile(name)), gzip(text, LEVEL));
}
