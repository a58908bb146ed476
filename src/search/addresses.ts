/**
 * Finding an article by the address at which its source published it: the commonest need of someone
 * who holds a dead link. Addresses lie in small files by their hash, each with the article's number.
 */
import type { Engine } from "./engine.ts";

/** Folder of the files, relative to the manifest. */
const ADDRESSES = "addresses";
/** Articles of one file, about. */
const TOGETHER = 250;

/** Parameters that say where a reader came from, not what he reads. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref|ref_src|cmpid|ocid|ns_\w+|at_\w+|sh|share|amp)$/i;
/** Names that a site has for its other faces. */
const FACES = /^(?:www\d?|m|mobile|amp|wap)\./;
const ADDRESS = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

/**
 * The articles that their sources published at an address: one, but for copies.
 * @returns undefined when the text is no address
 */
export async function findAddress(
  text: string,
  { articles, file }: Pick<Engine, "articles" | "file">,
): Promise<number[] | undefined> {
  if (!isAddress(text)) return undefined;
  const plain = plainAddress(text) ?? "";
  return articlesAt(plain, await file(addressFile(plain, articles)));
}

/** Whether what was typed is an address and nothing else. */
export const isAddress = (text: string): boolean => ADDRESS.test(text.trim()) && /[/]/.test(text);

/**
 * An address without what differs between copies of a link: scheme, `www.`, fragment, tracking
 * parameters, percent-encoding, case of the host, a slash at the end, order of parameters.
 * @returns undefined for what is no address
 */
export function plainAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const full = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map((pair) => pair.join("="))
    .sort();
  const path = decoded(url.pathname)
    .replace(/\/(?:index\.(?:html?|php|aspx?)|amp)?\/*$/i, "")
    .replace(/\/{2,}/g, "/");
  const query = parameters.length > 0 ? `?${parameters.join("&")}` : "";
  return `${url.hostname.replace(FACES, "")}${path}${query}`.normalize("NFC");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The files of all addresses: path → text, a line of `hash number` for each article that has one.
 * @param addresses by the number of the article
 */
export function writeAddresses(addresses: readonly (string | undefined)[]): Map<string, string> {
  const total = fileCount(addresses.length);
  const numbers = Array.from({ length: total }, (_, number) => number);
  // Files without any address are there too: nobody has to ask which ones are.
  const files = new Map(numbers.map((number) => [fileOf(number, total), ""]));
  addresses.forEach((address, article) => {
    const plain = address && plainAddress(address);
    if (!plain) return;
    const hash = hashOf(plain);
    const path = fileOf(hash, total);
    const line = `${hash.toString(36)} ${article}\n`;
    files.set(path, (files.get(path) ?? "") + line);
  });
  return files;
}

/** @param articles of the archive */
const fileCount = (articles: number): number => Math.max(1, Math.ceil(articles / TOGETHER));
const fileOf = (hash: number, total: number): string => `${ADDRESSES}/${hash % total}.txt`;

/** The file that has an address if any has it. */
export const addressFile = (plain: string, articles: number): string =>
  fileOf(hashOf(plain), fileCount(articles));

/** Numbers of the articles that stand in a file under an address: one, but for copies. */
export function articlesAt(plain: string, text: string): number[] {
  const line = `${hashOf(plain).toString(36)} `;
  return text
    .split("\n")
    .filter((one) => one.startsWith(line))
    .map((one) => Number(one.slice(line.length)));
}

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
