/** The settings reference of the README, generated from the schema in `src/settings.ts`. */
import { describeSettings } from "#src/settings.ts";

const BEGIN = "<!-- settings: written by `npm run docs` -->";
const END = "<!-- /settings -->";

/** A Markdown table: setting, meaning, what it takes, default. */
export function settingsTable(): string {
  const rows = describeSettings().map(({ name, meaning, takes, default: value }) =>
    row([`\`${name}\``, meaning, takes, value === "" ? "" : `\`${value}\``]),
  );
  return [
    row(["setting", "meaning", "takes", "default"]),
    row(["---", "---", "---", "---"]),
    ...rows,
  ].join("\n");
}

/**
 * The document with the table between its two marks brought up to date.
 * @throws when the marks are not there
 */
export function withSettingsTable(document: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`expected the lines ${BEGIN} and ${END}`);
  return `${document.slice(0, begin)}${BEGIN}\n\n${settingsTable()}\n\n${document.slice(end)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
