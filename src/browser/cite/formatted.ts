/** A reference for readers, in Arabic and in English: what is known in its usual order. */
import { formatDate, type MonthStyle } from "#src/arabic/months.ts";
import { dateParts, isInferred, type Reference } from "./reference.ts";

/** Runs of a reference: text of the sentence, words in the article's own language, an address. */
export interface Run {
  readonly kind: "text" | "quoted" | "address";
  readonly text: string;
}

const text = (text: string): Run => ({ kind: "text", text });
const quoted = (text: string): Run => ({ kind: "quoted", text });
const address = (text: string): Run => ({ kind: "address", text });

/** The runs of several items, with `between` before each but the first and `last` before the last. */
const joined = (items: readonly string[], between: string, last: string): Run[] =>
  items.flatMap((item, i) => {
    if (i === 0) return [quoted(item)];
    return [text(i === items.length - 1 ? last : between), quoted(item)];
  });

/** A title's own quotation marks, as they are written inside those of the reference. */
const within = (title: string, marks: string): string =>
  title.replace(/[«“»”]/g, (mark) => marks.charAt("«“".includes(mark) ? 0 : 1));

/**
 * @example كاتب، «عنوان»، صحيفة، 19 فبراير/شباط 2016. الأصل: https://…. نسخة محفوظة في أرشيف: https://… (اطُّلع عليها في …).
 */
export function inArabic(reference: Reference, months: MonthStyle): Run[] {
  const { authors, title, publication, date, original, archive, accessed } = reference;
  const day = date === undefined ? "بلا تاريخ" : formatDate(date, months);
  return [
    // With commas, since a name may itself begin with the letter that means "and".
    ...(authors.length > 2 ? joined(authors, "، و", "، و") : joined(authors, " و", " و")),
    text(authors.length > 0 ? "، «" : "«"),
    quoted(within(title, "“”")),
    text("»، "),
    ...(publication ? [quoted(publication), text("، ")] : []),
    text(isInferred(reference) ? `[${day}، تاريخ مستنتج]. ` : `${day}. `),
    ...(original ? [text("الأصل: "), address(original), text(". ")] : []),
    text("نسخة محفوظة في «"),
    quoted(archive),
    text("»: "),
    address(reference.address),
    text(` (اطُّلع عليها في ${formatDate(accessed, months)}).`),
  ];
}

/** @example Author, “Title”, Outlet, 19 February 2016. Original: https://… . Archived in …: https://… (accessed …). */
export function inEnglish(reference: Reference): Run[] {
  const { authors, title, publication, date, original, archive, accessed } = reference;
  const day = date === undefined ? "n.d." : englishDate(date);
  return [
    ...joined(authors, ", ", " and "),
    text(authors.length > 0 ? ", “" : "“"),
    quoted(within(title, "‘’")),
    text("”, "),
    ...(publication ? [quoted(publication), text(", ")] : []),
    text(isInferred(reference) ? `[${day}, date inferred]. ` : `${day.replace(/\.$/, "")}. `),
    ...(original ? [text("Original: "), address(original), text(". ")] : []),
    text("Archived in "),
    quoted(archive),
    text(": "),
    address(reference.address),
    text(` (accessed ${englishDate(accessed)}).`),
  ];
}

/** @example englishDate("2016-02") // "February 2016" */
function englishDate(edtf: string): string {
  const [year = 0, month, day] = dateParts(edtf);
  return new Intl.DateTimeFormat("en-GB", {
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
    timeZone: "UTC",
  }).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
