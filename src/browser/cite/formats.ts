/**
 * A reference for reference managers. Each of these formats is a few lines; citation-js, the library
 * for them, leaves Arabic letters out of BibTeX by default and authors of one name out of RIS.
 */
import { dateParts, isInferred, notes, type Reference } from "./reference.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Characters that TeX takes for commands. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const tex = (text: string): string =>
  oneLine(text).replace(/[\\~^]|[{}%&#$_]/g, (sign) => TEX[sign] ?? `\\${sign}`);

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * An entry for BibTeX and BibLaTeX. Names stand in braces: Arabic names are not split into first and
 * last. The field `url` is read as it stands; an address in the note is text like any other.
 */
export function toBibTeX(reference: Reference): string {
  const { id, title, authors, publication, date, language, address, accessed } = reference;
  const [year, month, day] = date === undefined ? [] : dateParts(date);
  const names = authors.map((name) => `{${tex(name)}}`).join(" and ");
  const note = notes(reference).map(tex).join(" ");
  const fields: [name: string, value: string | number | false | undefined][] = [
    ["author", names !== "" && `{${names}}`],
    ["title", `{{${tex(title)}}}`],
    ["journal", publication && `{${tex(publication)}}`],
    ["year", year && `{${year}}`],
    ["month", month && MONTHS[month - 1]],
    ["day", day && `{${day}}`],
    ["url", `{${address.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ["urldate", `{${accessed}}`],
    ["language", `{${tex(language)}}`],
    ["note", note && `{${note}}`],
  ];
  const lines = fields.map(([name, value]) => (value ? `  ${name} = ${value},\n` : ""));
  return `@${publication ? "article" : "misc"}{${id},\n${lines.join("")}}\n`;
}

/** A record in RIS, which asks for these line ends. */
export function toRis(reference: Reference): string {
  const { id, title, authors, publication, date, language, address, archive, accessed } = reference;
  const [year] = date === undefined ? [] : dateParts(date);
  const lines: [tag: string, value: string | number | undefined][] = [
    ["TY", "NEWS"],
    ["ID", id],
    ["TI", title],
    ...authors.map((name): [string, string] => ["AU", name]),
    ["T2", publication],
    ["PY", year],
    ["DA", date && slashes(date.replace("?", ""))],
    ["LA", language],
    ["UR", address],
    ["DB", archive],
    ["Y2", slashes(accessed)],
    ...notes(reference).map((note): [string, string] => ["N1", note]),
  ];
  const known = lines.filter(([, value]) => value !== undefined && value !== "");
  const text = known.map(([tag, value]) => `${tag}  - ${oneLine(String(value))}\r\n`);
  return `${text.join("")}ER  - \r\n`;
}

/** @example slashes("2016-02") // "2016/02//": RIS writes unknown parts as nothing */
const slashes = (day: string): string =>
  [...day.split("-"), "", ""].slice(0, 3).concat("").join("/");

/** CSL-JSON, which Zotero, Pandoc and citeproc read. */
export function toCslJson(reference: Reference): string {
  const { id, title, authors, publication, date, language, address, archive, accessed } = reference;
  const note = notes(reference).join(" ");
  const item = {
    id,
    type: "article-newspaper",
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(publication && { "container-title": publication }),
    ...(date && {
      issued: { "date-parts": [dateParts(date)], ...(isInferred(reference) && { circa: true }) },
    }),
    language,
    URL: address,
    archive,
    accessed: { "date-parts": [dateParts(accessed)] },
    ...(note && { note }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
