/** Names under which the outlet of a record may appear in its own bylines. */
import type { RecordFields } from "#src/record.ts";
import type { Settings } from "#src/settings.ts";

/** The publisher as found, and as the archivist's settings name it. */
export function outletNames(fields: RecordFields, settings: Settings): string[] {
  const found = fields.publisher;
  if (found === undefined) return [];
  const shown = settings.publishers[found];
  return [found, ...(shown === undefined ? [] : [shown])];
}
