/** The outlet that published an article, by the name to show. */
import { hostOf, outletByHost, outletByName } from "#src/arabic/publishers.ts";
import type { Settings } from "#src/settings.ts";

/**
 * The display name for an outlet as found (a code, a host or a name) or, when the record names none,
 * for the host of its address. What the archivist's settings say comes first; an outlet that nobody
 * knows keeps the name it was found under.
 *
 * @example publisherName("aawsat", undefined, settings) // "الشرق الأوسط"
 * @example publisherName(undefined, "https://www.hespress.com/a.html", settings) // "هسبريس"
 */
export function publisherName(
  found: string | undefined,
  url: string | undefined,
  settings: Pick<Settings, "publishers">,
): string | undefined {
  const host = url === undefined ? undefined : hostOf(url);
  return (
    chosen(found, settings) ??
    (found === undefined ? chosen(host, settings) : undefined) ??
    (found === undefined ? undefined : (outletByName(found) ?? outletByHost(found) ?? found)) ??
    (url === undefined ? undefined : outletByHost(url))
  );
}

function chosen(
  name: string | undefined,
  settings: Pick<Settings, "publishers">,
): string | undefined {
  return name !== undefined && Object.hasOwn(settings.publishers, name)
    ? settings.publishers[name]
    : undefined;
}
