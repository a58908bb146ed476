/**
 * Finding an article by the address at which its source published it: the commonest need of someone
 * who holds a dead link. Its own address in the archive, and its id, find it too.
 */

import { wordless } from "./by-time.ts";
import type { Engine } from "./engine.ts";
import { findHashed, type HashedTable, writeHashed } from "./hashed.ts";
import { parseQuery } from "./query.ts";
import type { Answer } from "./search.ts";

const TABLE: HashedTable = { folder: "addresses", together: 250 };

/** Parameters that say where a reader came from, not what he reads. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref|ref_src|cmpid|ocid|ns_\w+|at_\w+|sh|share|amp)$/i;
/** Names that a site has for its other faces. */
const FACES = /^(?:www\d?|m|mobile|amp|wap)\./;
const ADDRESS = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

/** An id, alone or in the address of a page of this archive, wherever it is served. */
const OWN = /^(?:\S+\/articles\/)?([\da-z]+)(?:[/?#]\S*)?$/;

/**
 * The articles that their sources published at an address: one, but for copies; else the article that
 * has it in this archive.
 * @returns undefined when the text is no address, nor the id of an article
 */
export async function findAddress(
  text: string,
  engine: Pick<Engine, "articles" | "file">,
): Promise<number[] | undefined> {
  const trimmed = text.trim();
  const published = isAddress(trimmed)
    ? await findHashed(TABLE, plainAddress(trimmed) ?? "", engine)
    : [];
  if (published.length > 0) return published;
  const id = OWN.exec(trimmed)?.[1];
  const own = id === undefined ? [] : await findHashed(TABLE, idKey(id), engine);
  return own.length > 0 || isAddress(trimmed) ? own : undefined;
}

/** The article that its source published at an address, and its copies there, as an answer. */
export async function answerAddress(
  text: string,
  engine: Pick<Engine, "articles" | "file">,
): Promise<Answer | undefined> {
  const found = await findAddress(text, engine);
  return found && { ...wordless(parseQuery(""), found, "newest"), address: true };
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

/** Ids stand in the table of addresses, where no address begins so. */
const idKey = (id: string): string => `#${id}`;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The files of all addresses and ids: path → text.
 * @param articles in the order of their numbers
 */
export const writeAddresses = (
  articles: readonly { readonly id: string; readonly address?: string }[],
): Map<string, string> =>
  writeHashed(
    TABLE,
    articles.map(({ id, address }) => [address && plainAddress(address), idKey(id)]),
  );
