/** Sound files of every format, from the cases of the readers, and the same in archives. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { ZipFile } from "yazl";

/** The same bytes at any time and in any zone: zip dates its files by the local clock. */
const UNDATED = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true } as const;

export interface Seed {
  /** `csv/quoted-cells/input.csv`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * @param folder holds `<format>/<case>/input.*`; the cases of `jsonl` lie among those of `json`.
 * @throws when a format has no case.
 */
export async function readSeeds(folder: string, formats: readonly string[]): Promise<Seed[]> {
  const seeds: Seed[] = [];
  for (const format of formats) {
    const home = format === "jsonl" ? "json" : format;
    for (const name of readdirSync(join(folder, home)).sort()) {
      const file = readdirSync(join(folder, home, name)).find((one) => one.startsWith("input."));
      if (file === undefined || (home !== format && !file.endsWith(`.${format}`))) continue;
      const bytes = readFileSync(join(folder, home, name, file));
      seeds.push({ name: `${home}/${name}/${file}`, bytes });
    }
  }
  const plain = [...seeds];
  for (const { name, bytes } of plain.slice(0, 4))
    seeds.push({ name: `${name}.gz`, bytes: gzipSync(bytes) });
  const zip = new ZipFile();
  for (const { name, bytes } of plain) zip.addBuffer(bytes, name, UNDATED);
  zip.end();
  return [...seeds, { name: "all.zip", bytes: await buffer(zip.outputStream) }];
}
