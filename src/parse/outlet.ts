/** Names under which the outlet of a record may appear in its own bylines. */
import { outletByHost, outletByName } from "#src/arabic/publishers.ts";
import type { RecordFields } from "#src/record.ts";
import type { Settings } from "#src/settings.ts";

/** The publisher as found, as the archivist names it, and as it is known by name or by host. */
export function outletNames(fields: RecordFields, settings: Settings): string[] {
  const { publisher = "", url = "" } = fields;
  const known = outletByName(publisher) ?? outletByHost(publisher) ?? outletByHost(url);
  // `الجزيرة (السعودية)` signs as الجزيرة.
  const bare = known?.replace(/\s*\([^()]*\)$/, "");
  const names = [publisher, settings.publishers[publisher], known, bare];
  return [...new Set(names.filter((name) => name !== undefined && name !== ""))] as string[];
}
