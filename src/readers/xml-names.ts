/** What the elements of an XML file mean, by the names that records of JSON have too. */
import { FIELD_NAMES, type FieldName, type FieldPaths, foldKey } from "./field-names.ts";

/** The field that a name stands for, with its prefix or without. */
export type FieldOf = (name: string) => FieldName | undefined;

export function fieldOf(paths: FieldPaths): FieldOf {
  const known = new Map<string, FieldName>();
  // A path of several names says nothing of its first one alone.
  for (const field of FIELD_NAMES)
    for (const [first = "", second] of paths[field])
      if (second === undefined && !known.has(first)) known.set(first, field);
  return (name) => known.get(foldKey(name)) ?? known.get(foldKey(withoutPrefix(name)));
}

export const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Elements that databases and search engines name each column by: `<field name="title">`. */
const COLUMN = /^(?:field|column|col|property|str|arr|date|int|long|float|double|bool)$/i;

/** The name of an element's content. */
export function columnOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const column = COLUMN.test(name) ? attributes["name"] : undefined;
  return column ?? name;
}
