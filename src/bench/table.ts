/** Plain tables for terminals and notes: every column as wide as its widest cell. */

export type Cell = string | number | undefined;

/**
 * @param rows the first is the header; numbers are aligned right, undefined prints as `–`
 * @example formatTable([["n", "s"], [1, 2.5]]) // "n    s\n1  2.5"
 */
export function formatTable(rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (cell === undefined ? "–" : String(cell))));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  const numeric = widths.map((_, column) =>
    rows.slice(1).every((row) => typeof row[column] !== "string"),
  );
  return texts
    .map((row) =>
      row
        .map((text, column) =>
          numeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Rounds to `digits` decimals: `round(1.005, 1)` is 1. */
export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
