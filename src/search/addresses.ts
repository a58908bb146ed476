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
const ADDRESS = /^(?:(?:https?:)?\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

/** An id, alone or in the address of a page of this archive, wherever it is served. */
const OWN = /^(?:(?:\S*\/)?articles\/)?([\da-z]+)(?:[/?#]\S*)?$/i;

/** Signs of direction and of no width, which are copied along unseen. */
const UNSEEN = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** What sentences put around an address. */
const AROUND = /^[\s"'«‹“”„‘(<[{]+|[\s"'»›“”’)>\]}.,:;!?،؛؟…]+$/g;
/** What is an address wherever it stands, also right behind other signs. */
const IN_TEXT = /(?:https?:\/\/|www\.|\/articles\/)\S+/gi;
/** Where one ends if the sentence goes on without a blank; some addresses hold such signs. */
const NEXT = /["«»‹›“”<>،؛].*$/;
/** The address that a web archive's own holds, behind the time of its copy. */
const ARCHIVED = /\/\d{4,14}(?:[a-z]{2}_)?\/((?:https?:\/{1,2}|www\.)\S+)$/i;

/**
 * The articles that their sources published at an address: one, but for copies; else the article that
 * has it in this archive. The address may stand in a text, in brackets, or in the address of a web
 * archive's copy.
 * @returns undefined when the text is no address, nor the id of an article, and has none that is found
 */
export async function findAddress(
  text: string,
  engine: Pick<Engine, "articles" | "file">,
): Promise<number[] | undefined> {
  const seen = text.replace(UNSEEN, "").trim();
  for (const one of waysToRead(seen)) {
    const found = await findOne(one, engine);
    if (found.length > 0) return found;
  }
  return isAddress(seen.replace(AROUND, "")) ? [] : undefined;
}

/** What may be the address in a text, the likeliest first: signs at its end may be its own. */
function waysToRead(text: string): ReadonlySet<string> {
  const parts = [...text.matchAll(IN_TEXT)].map(([part]) => part);
  const all = [text, ...parts].flatMap((one) => {
    const bare = one.replace(AROUND, "");
    return [one, one.replace(/[.,:;!?،؛؟…]+$/, ""), bare, bare.replace(NEXT, "")];
  });
  const held = all.map((one) => ARCHIVED.exec(one)?.[1]?.replace(/^(https?:)\/+/i, "$1//") ?? "");
  const ways = [...all, ...held].flatMap((one) => [one, one.replace(/\/+(?=#|$)/, "")]);
  return new Set(ways.filter((one) => !/\s/.test(one) && one !== ""));
}

async function findOne(text: string, engine: Pick<Engine, "articles" | "file">): Promise<number[]> {
  const published = isAddress(text)
    ? await findHashed(TABLE, plainAddress(text) ?? "", engine)
    : [];
  if (published.length > 0) return published;
  const id = OWN.exec(text)?.[1]?.toLowerCase();
  return id === undefined ? [] : findHashed(TABLE, idKey(id), engine);
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
  const full = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/+/, "")}`;
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
