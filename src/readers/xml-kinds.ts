/** Which elements of an XML file are its records, where no format says so. */
import { Parser } from "htmlparser2";
import type { FieldName } from "./field-names.ts";
import { columnOf, type FieldOf } from "./xml-names.ts";

/** Elements of one name; tables that share it are told apart by their own `name`. */
export interface Kind {
  readonly name: string;
  readonly table: string | undefined;
}

interface Counted extends Kind {
  readonly fields: Set<FieldName>;
  readonly depth: number;
  count: number;
}

interface Open extends Kind {
  readonly field: FieldName | undefined;
  readonly fields: Set<FieldName>;
  /** Letters between its children, those inside them, and of the child that has most between its own. */
  own: number;
  all: number;
  most: number;
}

/** As much as is looked at, in UTF-16 units: records of one file are alike. */
const SAMPLE = 4_000_000;
/** Shortest content of an element without a known name that can be a text, in characters. */
const TEXT_LENGTH = 200;

/**
 * The elements that hold a text, and a title or another known field: those that say most fields, of
 * these the ones that repeat, then the outermost. Undefined when there are none.
 */
export function recordKind(text: string, field: FieldOf): Kind | undefined {
  // Everything in a file of settings has a name; that makes no article of it.
  const stated = (name: string) => (name === "name" ? undefined : field(name));
  const kinds = new Map<string, Counted>();
  const stack: Open[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const column = columnOf(name, attributes);
        const fields = Object.keys(attributes).map(stated);
        const known = new Set(fields.filter((one) => one !== undefined));
        const table = column === name ? attributes["name"] : undefined;
        stack.push({ name, table, field: stated(column), fields: known, own: 0, all: 0, most: 0 });
      },
      ontext(piece) {
        const open = stack.at(-1);
        if (open !== undefined) open.own += piece.trim().length;
      },
      onclosetag() {
        const open = stack.pop();
        if (open === undefined) return;
        count(kinds, open, stack.length);
        const parent = stack.at(-1);
        if (parent === undefined) return;
        parent.all += open.own + open.all;
        parent.most = Math.max(parent.most, open.own);
        // An element that holds nothing says nothing.
        if (open.field !== undefined && open.own + open.all > 0) parent.fields.add(open.field);
      },
    },
    { xmlMode: true },
  );
  parser.end(text.slice(0, SAMPLE));
  return [...kinds.values()].sort(
    (a, b) =>
      b.fields.size - a.fields.size ||
      Number(b.count > 1) - Number(a.count > 1) ||
      a.depth - b.depth,
  )[0];
}

/** Counts an element that can be a record. */
function count(kinds: Map<string, Counted>, open: Open, depth: number): void {
  const { name, table, fields, own, most } = open;
  const isText = most >= TEXT_LENGTH || own >= TEXT_LENGTH || (own > 0 && fields.size > 1);
  if (isText && fields.has("title")) fields.add("text");
  if (!fields.has("text") || fields.size < 2) return;
  const key = `${name} ${table ?? ""}`;
  const known = kinds.get(key) ?? { name, table, fields: new Set(), depth, count: 0 };
  for (const one of fields) known.fields.add(one);
  known.count += 1;
  kinds.set(key, known);
}
