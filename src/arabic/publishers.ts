/** Outlets by code, host or name → the name to show. Data: `data/publishers.json`. */
import publishers from "./data/publishers.json" with { type: "json" };
import { fold } from "./fold.ts";

const BY_NAME = new Map(
  publishers.flatMap((outlet) =>
    [outlet.name, ...outlet.codes, ...("aliases" in outlet ? (outlet.aliases ?? []) : [])].map(
      (form) => [fold(form), outlet.name] as const,
    ),
  ),
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
