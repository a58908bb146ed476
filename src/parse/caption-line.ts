/** One caption line by itself: what it shows, whom it credits, whether it is an archive photo. */

import { agencyName } from "#src/arabic/agencies.ts";
import { scanDates } from "#src/arabic/dates.ts";
import { isMostlyLatin } from "#src/arabic/script.ts";
import { countWords, endsSentence } from "./lines.ts";
import { looksLikeAgency } from "./names.ts";

export interface CaptionLine {
  /** Without credit and archive mark. */
  readonly text: string;
  readonly credit?: string;
  readonly photographer?: string;
  readonly agency?: string;
  readonly archive?: true;
  readonly date?: string;
  /** Certain by its credit alone; otherwise its surroundings must agree. */
  readonly certain: boolean;
}

/** Longest caption and longest unbracketed credit, in characters. */
const LONGEST = 400;
const LONGEST_CREDIT = 42;
const LONGEST_ENGLISH = 1200;

/** A bracket that closes the line. */
const BRACKET = /^(.*\S)\s*[([]\s*([^()[\]]{1,60}?)\s*[)\]][.،\s]*$/su;
/** `… / رويترز`, `… | أ ف ب`: a credit without brackets. */
const TAIL = /^(.*\S)\s+[/|–—-]\s*([^/|–—-]{2,40})$/su;
const ARCHIVE = /(?:^|[\s\-–—ـ،,:/]+)(?:(?:صور[ةه]\s+)?(?:من\s+ال)?[أا]رشيف(?:ي[ةه]?)?|الأرشيف)$/u;
const ARCHIVE_FIRST = /^(?:[أا]رشيف(?:ي[ةه]?)?)\s*[-–—ـ،,:/]\s*/u;
const ANNOUNCED = /^(?:الصور[ةه]|صور[ةه]|المصدر|مصدر الصورة|عن|نقلا عن)\s*[:：]?\s+/u;
const BY_PHOTOGRAPHER = /^(?:تصوير|عدس[ةه]|بعدس[ةه])\s*[:：/-]?\s+/u;
/** What closes headings in brackets and credits nobody. */
const NO_CREDIT =
  /^(?:فيديو|بالفيديو|صور|بالصور|شاهد|خاص|تفاصيل|متابع[ةه]|تحديث|\p{L}{1,2}|.*\d.*)$/u;

/**
 * An Arabic caption: a line that is no sentence and closes with a credit.
 * @example readArabicCaption("كيري ولافروف (يسار) في جنيف (أسوشيتد برس-أرشيف)")
 *   // { text: "كيري ولافروف (يسار) في جنيف", credit: "أسوشيتد برس", archive: true, certain: true }
 */
export function readArabicCaption(line: string): CaptionLine | undefined {
  if (line.length > LONGEST) return undefined;
  const bracketed = /[)\]][.،\s]{0,3}$/.test(line.slice(-4)) ? BRACKET.exec(line) : null;
  const match = bracketed ?? (/[/|–—-]/.test(line.slice(-LONGEST_CREDIT)) ? TAIL.exec(line) : null);
  const [, text = "", inside = ""] = match ?? [];
  if (!match || endsSentence(text) || MARKED.test(line) || HANGING.test(text)) return undefined;
  if (countWords(text) > 40 || countWords(inside) > 6) return undefined;
  const credit = readCredit(inside);
  if (NO_CREDIT.test(credit.credit ?? "")) return undefined;
  // A stop inside the bracket closes a sentence; a dash beside a photographer makes a byline.
  if (/\p{L}{2}[.،]$/u.test(inside)) return undefined;
  if (credit.photographer !== undefined && /\s[-–—]|[-–—]\s/.test(text)) return undefined;
  const named = credit.credit ?? credit.photographer ?? "";
  if (named !== "" && !/\p{L}{2}/u.test(named) && !looksLikeAgency(named)) return undefined;
  const words = countWords(text);
  const agency = agencyName(named) !== undefined || looksLikeAgency(named);
  const certain =
    credit.archive === true ||
    (credit.photographer !== undefined && words >= 5) ||
    (agency && words >= (bracketed ? 3 : 5) && words <= 25);
  // A stop after the bracket closes a sentence; an unknown name without brackets is part of it.
  if (!certain && (!bracketed || /[.،]$/.test(line))) return undefined;
  return { text, ...credit, certain };
}

/** What a bracket says: credit, archive mark, photographer. */
function readCredit(inside: string): Omit<CaptionLine, "text" | "certain"> {
  const bare = inside.replace(ARCHIVE, "").replace(ARCHIVE_FIRST, "").trim();
  const archive = bare === inside.trim() ? {} : { archive: true as const };
  if (BY_PHOTOGRAPHER.test(bare)) {
    return { photographer: bare.replace(BY_PHOTOGRAPHER, ""), ...archive };
  }
  const credit = bare.replace(ANNOUNCED, "").trim();
  return { ...(credit === "" ? {} : { credit }), ...archive };
}

/** List and dialogue marks: their lines are the article's. */
const MARKED = /^(?:[-*•–>]|\d{1,3}\s?[.)-])/;
/** A word that cannot end a caption: the bracket belongs to the sentence. */
const HANGING = /(?:^|\s)(?:\p{L}|ال[ـ]*|في|من|على|إلى|عن|بين|مادة|رقم)$/u;

/** `(AP Photo/Name, File)`, `REUTERS/Name`, `AFP PHOTO / NAME`, `Name/Getty Images`, `Getty Images`. */
const ENGLISH_CREDITS: readonly RegExp[] = [
  /^(?<credit>[A-Z]{2,}\s*\/\s*\p{Lu}[\p{L}.' -]{1,40}?)\s+[-–—]\s+(?<text>.*)$/su,
  /^(?<text>.*\S)\s+\/\s*(?<credit>[A-Z]{2,}\s*\/\s*\p{Lu}[\p{L}.' -]{1,40})$/su,
  /^(?<text>.*\S)\s*[([](?<credit>[^()[\]]{2,80})[)\]]\.?$/s,
  /^(?<text>.*?[.,;\d"”])\s+(?<credit>(?:[A-Z][\w.&'-]*\s+){0,3}[A-Z][\w.&'-]*\s*\/\s*[\p{Lu}][\p{L}.' -]{1,50})$/su,
  /^(?<text>.*?[.,;\d"”])\s+(?:(?:Photo|Credit|Picture|Source)\s*:?\s*(?:by\s+)?)?(?<credit>(?:(?:[A-Z][\w&'-]*)(?:\s+|\s*\/\s*)){0,3}(?:[A-Z]{2,9}|Images?|Photos?|Press|Agency|Reuters|Xinhua))\.?$/s,
];
const AGENCY_WORD =
  /\b(?:AP|AFP|EPA|UPI|ANSA|DPA|TASS|Reuters|Getty|Images?|Photos?|Press|Agency|Xinhua|Anadolu|File|Pool|Handout|via|Shutterstock|Alamy|Bloomberg)\b/i;

/**
 * An English agency caption: mostly Latin letters, closed by a credit. A Latin line without a
 * credit is given back uncertain, for the Arabic line below it to decide.
 * @example readEnglishCaption("FILE - Smoke rises, Friday, Feb. 12, 2016. (AP Photo/Jo Doe, File)")
 *   // { text: "Smoke rises, Friday, Feb. 12, 2016.", agency: "AP", photographer: "Jo Doe", archive: true, date: "2016-02-12", certain: true }
 */
export function readEnglishCaption(line: string): CaptionLine | undefined {
  if (
    line.length > LONGEST_ENGLISH ||
    !/^[^\p{L}]*[A-Za-z]/u.test(line) ||
    !isMostlyLatin(line) ||
    MARKED.test(line) ||
    countWords(line) < 4
  )
    return undefined;
  const match = ENGLISH_CREDITS.map((pattern) => pattern.exec(line)).find(
    (found) => found?.groups?.["credit"] !== undefined && isCredit(found.groups["credit"]),
  );
  const whole = match?.groups?.["text"] ?? line;
  const text = whole.replace(/^(?:FILE\s*(?:PHOTO)?\s*[-–—:]|\(FILES?\))\s*/i, "").trim();
  const credit = match?.groups?.["credit"] ?? "";
  const archive = text !== whole.trim() || /,\s*file(?:\s+photo)?$/i.test(credit);
  const dates = scanDates(text).filter(({ date }) => date !== undefined);
  const date = dates.at(-1)?.date;
  return {
    text,
    ...englishCredit(credit),
    ...(archive ? { archive: true as const } : {}),
    ...(date === undefined ? {} : { date }),
    certain: match !== undefined,
  };
}

/** A person's name before a stroke: `Jane Roe/Al Jazeera`. */
const NAME_AND_OUTLET = /^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,2}\/\p{Lu}[\p{L} .'-]+$/u;

/** An agency's word, or capitals before a stroke: `STRINGER/AFP`, `KCNA / Name`. */
const isCredit = (credit: string): boolean =>
  AGENCY_WORD.test(credit) ||
  NAME_AND_OUTLET.test(credit) ||
  /(?:^|\s)[A-Z]{2,}\s*\/|\/\s*[A-Z]{2,}$/.test(credit);

function englishCredit(credit: string): { agency?: string; photographer?: string } {
  const bare = credit
    .replace(/,\s*(?:file|pool|handout)(?:\s+photo)?$/i, "")
    .replace(/^(?:photo|credit)(?:\s+by|\s*:)?\s+/i, "")
    .replace(/\bvia\b/i, "/");
  const parts = bare.split(/\s*\/\s*/).map((part) => part.replace(/\s*photo$/i, "").trim());
  const named = parts.filter(Boolean);
  const [first = "", second = ""] = named;
  if (second === "") return first === "" ? {} : { agency: first };
  // The wires put themselves first; others put the name first and whoever distributes it last.
  const wire =
    AGENCY_WORD.test(first) || /^[A-Z]{2,}$/.test(first) || /^[^/]+\sphoto\s*\//i.test(bare);
  return wire
    ? { agency: first, photographer: second }
    : { agency: named.at(-1) ?? second, photographer: first };
}
