/**
 * Tables that tell which articles have a text: a line of `hash number` for each, in small files by the
 * hash, so that one of them answers.
 */
import type { Engine } from "./engine.ts";

export interface HashedTable {
  /** Of the files, relative to the manifest. */
  readonly folder: string;
  /** Articles of one file, about. */
  readonly together: number;
}

/**
 * The files of a table: path → text. Those without any line are there too: nobody has to ask which
 * ones are.
 * @param texts those of each article, by its number; undefined for one that has none
 */
export function writeHashed(
  table: HashedTable,
  texts: readonly (readonly (string | undefined)[])[],
): Map<string, string> {
  const total = fileCount(table, texts.length);
  const files = new Map<string, string>();
  for (let number = 0; number < total; number += 1) files.set(fileOf(table, number, total), "");
  texts.forEach((own, article) => {
    for (const text of own) {
      if (text === undefined || text === "") continue;
      const hash = hashOf(text);
      const path = fileOf(table, hash, total);
      files.set(path, `${files.get(path)}${hash.toString(36)} ${article}\n`);
    }
  });
  return files;
}

/** Numbers of the articles that have a text, rising. */
export async function findHashed(
  table: HashedTable,
  text: string,
  { articles, file }: Pick<Engine, "articles" | "file">,
): Promise<number[]> {
  const hash = hashOf(text);
  const line = `${hash.toString(36)} `;
  return (await file(fileOf(table, hash, fileCount(table, articles))))
    .split("\n")
    .filter((one) => one.startsWith(line))
    .map((one) => Number(one.slice(line.length)));
}

const fileCount = ({ together }: HashedTable, articles: number): number =>
  Math.ceil(articles / together) || 1;

const fileOf = ({ folder }: HashedTable, hash: number, total: number): string =>
  `${folder}/${hash % total}.txt`;

/** FNV-1a (Fowler, Noll and Vo) twice over UTF-16 units, from two beginnings: 52 bits. */
function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (low >>> 0) + ((high ^ (high >>> 13)) & 0xfffff) * 2 ** 32;
}
