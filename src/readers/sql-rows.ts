/** Rows of the INSERT statements of a dump, with the columns that they or their CREATE TABLE name. */

export interface SqlRow {
  readonly table: string;
  /** Values by column, `column 1` where none is named; NULL is left out. */
  readonly cells: Readonly<Record<string, string>>;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** The file ends inside it. */
  readonly cut: boolean;
}

const NAME = String.raw`(?:[\w$.]+\.)?[\x60"\[]?([^\x60"\]\s(;.]+)[\x60"\]]?`;
const STATEMENT = new RegExp(
  String.raw`^[ \t]*(?:(CREATE)\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?${NAME}\s*\(|INSERT\s+(?:IGNORE\s+)?INTO\s+${NAME}\s*(?:\(([^()]*)\)\s*)?VALUES\s*)`,
  "gim",
);
const COLUMN = /^[ \t]*[`"[]([^`"\]]+)[`"\]]\s+\w/gm;

/** The rows in order; the last one as far as it goes. */
export function* sqlRows(text: string): Generator<SqlRow> {
  const columns = new Map<string, readonly string[]>();
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  STATEMENT.lastIndex = 0;
  for (let match = STATEMENT.exec(text); match !== null; match = STATEMENT.exec(text)) {
    const [, create, created = "", table = created, listed] = match;
    if (create !== undefined) {
      const end = text.indexOf("\n)", STATEMENT.lastIndex);
      const body = text.slice(STATEMENT.lastIndex, end < 0 ? undefined : end);
      columns.set(
        table,
        [...body.matchAll(COLUMN)].map(([, name = ""]) => name),
      );
      continue;
    }
    const names = listed?.split(",").map((name) => name.replace(/[\s`"[\]]/g, ""));
    const known = names ?? columns.get(table) ?? [];
    let at = STATEMENT.lastIndex;
    while (text[at] === "(") {
      const row = rowAt(text, at + 1);
      const cells = row.values.flatMap((value, i): [string, string][] =>
        value === undefined ? [] : [[known[i] ?? `column ${i + 1}`, value]],
      );
      yield { table, cells: Object.fromEntries(cells), line: lineAt(at), cut: row.cut };
      at = afterComma(text, row.end);
    }
    STATEMENT.lastIndex = at;
  }
}

/** What one sign after a backslash stands for; any other is itself. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  "0": "\0",
  Z: "\x1A",
};

/** Values up to the bracket that closes a row, or to the end of the text, and the place behind it. */
function rowAt(
  text: string,
  start: number,
): {
  readonly values: readonly (string | undefined)[];
  readonly end: number;
  readonly cut: boolean;
} {
  const values: (string | undefined)[] = [];
  let bare = "";
  let quoted: string | undefined;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "'") {
      const string = stringAt(text, at + 1);
      quoted = (quoted ?? "") + string.value;
      at = string.end;
    } else if (sign === "," || sign === ")") {
      values.push(quoted ?? bareValue(bare.trim()));
      bare = "";
      quoted = undefined;
      if (sign === ")") return { values, end: at + 1, cut: false };
    } else bare += sign;
  }
  values.push(quoted ?? bareValue(bare.trim()));
  return { values, end: text.length, cut: true };
}

const bareValue = (bare: string): string | undefined =>
  /^(?:NULL|DEFAULT)?$/i.test(bare) ? undefined : bare;

/** A string from behind its opening sign, to the end where none closes it; two of the sign stand for one. */
function stringAt(text: string, start: number): { readonly value: string; readonly end: number } {
  const parts: string[] = [];
  let from = start;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") {
      const escaped = text[at + 1] ?? "";
      parts.push(text.slice(from, at), ESCAPES[escaped] ?? escaped);
      at += 1;
      from = at + 1;
    } else if (sign === "'") {
      if (text[at + 1] !== "'") return { value: parts.join("") + text.slice(from, at), end: at };
      parts.push(text.slice(from, at + 1));
      at += 1;
      from = at + 1;
    }
  }
  return { value: parts.join("") + text.slice(from), end: text.length };
}

/** The next row's bracket, or whatever ends the statement. */
function afterComma(text: string, from: number): number {
  const match = /^\s*,\s*(?=\()/.exec(text.slice(from, from + 200));
  return match === null ? from : from + match[0].length;
}
