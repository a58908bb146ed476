/** Outlets by code, host or name → the name to show. Data: `data/publishers.json`. */
import publishers from "./data/publishers.json" with { type: "json" };
import { fold } from "./fold.ts";

/** Every outlet that is known, with its codes and other names as aliases. */
export const OUTLETS = publishers.map((outlet) => ({
  name: outlet.name,
  aliases: [...outlet.codes, ...("aliases" in outlet ? (outlet.aliases ?? []) : [])],
}));

const BY_NAME = new Map(
  OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases].map((form) => [fold(form), name])),
);
const BY_HOST = new Map(
  publishers.flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)),
);

/**
 * An outlet by its code or one of its names.
 * @example outletByName("aawsat") // "الشرق الأوسط"
 */
export function outletByName(found: string): string | undefined {
  return BY_NAME.get(fold(found.trim()));
}

/**
 * An outlet by a host or address; a subdomain belongs to its domain.
 * @example outletByHost("http://www.alriyadh.com/1067152") // "الرياض"
 */
export function outletByHost(address: string): string | undefined {
  let host = hostOf(address);
  while (host.includes(".")) {
    const name = BY_HOST.get(host);
    if (name !== undefined) return name;
    host = host.slice(host.indexOf(".") + 1);
  }
  return undefined;
}

/** The host of an address, in lower case, without `www.`; a bare host is its own. */
export function hostOf(address: string): string {
  const match = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/@]*@)?([^/:?#\s]+)/i.exec(address.trim());
  return (match?.[1] ?? "").toLowerCase().replace(/^www\d?\./, "");
}
