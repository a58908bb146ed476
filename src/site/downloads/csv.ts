import type { Value } from "./columns.ts";

/** Between the values of a list in one field; the schema names it too. */
export const DELIMITER = "|";

/**
 * A line of CSV (RFC 4180). A list's values are joined by `|`; a bar inside one becomes `/`, so that
 * it cannot fall apart.
 */
export const csvLine = (values: readonly Value[]): string =>
  `${values.map(csvField).join(",")}\r\n`;

function csvField(value: Value): string {
  const text = Array.isArray(value)
    ? value.map((item: string) => item.replaceAll(DELIMITER, "/")).join(DELIMITER)
    : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
