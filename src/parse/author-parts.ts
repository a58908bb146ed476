/** The parts of an author string, in order, and what each can be by itself. */
import { agencyName } from "#src/arabic/agencies.ts";
import { fold } from "#src/arabic/fold.ts";
import { outletByName } from "#src/arabic/publishers.ts";
import { countWords } from "./lines.ts";
import {
  couldBeName,
  hasNameForm,
  isGivenName,
  isKnownPlace,
  looksLikeAgency,
  looksLikePerson,
  namesNoOne,
  saysPlace,
} from "./names.ts";

export type Kind = "person" | "place" | "agency" | "outlet" | "unknown";

export interface Part {
  readonly text: string;
  readonly kind: Kind;
  /** It follows a comma or و: one more of the same. */
  readonly listed: boolean;
}

/** Words that announce a writer and are no part of the name. */
const ANNOUNCING =
  "(?:by|بقلم|(?:(?:مرسل[ةه]?|نشر|كتب)\\s+)?بواسط[ةه]|كتب|كتبت|كتبه|إعداد|اعداد|أعد[ته]?|تقرير|تحرير|تحقيق|حوار|حاور(?:ه|ها|هم|ته|تها)?|أجر[ىت] (?:الحوار|المقابل[ةه]|اللقاء)|متابع[ةه]|رصد|تغطي[ةه]|ترجم[ةه]|تصوير|عدس[ةه]|مراسل(?:نا|تنا)?)(?:\\s+و(?:تصوير|تقرير|تحرير|إعداد|حوار|ترجمة|متابعة|تقديم))?";
/** What a writer is called before the name. */
const ROLE = "(?:كاتب|محرر|صحفي|صحافي|إعلامي|مترجم|مصور)[ةه]?";
/** Takes them off the beginning of a string. */
const BY = new RegExp(
  `^(?:${ANNOUNCING}(?:\\s*[:：\\-–—ـ/]\\s*|\\s+)|(?:ال)?${ROLE}\\s*[:：]\\s*|ال${ROLE}\\s+)(?=\\S)`,
  "i",
);
const BY_ALONE = new RegExp(`^(?:${ANNOUNCING}|(?:ال)?${ROLE})$`, "i");
/** What announces the next part may be left at the end of one. */
const BY_AT_END = /\s+(?:تصوير|عدس[ةه]|ترجم[ةه])$/u;
/** The same with a colon: nothing else is meant. */
const SURELY_BY = new RegExp(`^(?:${ANNOUNCING}|(?:ال)?${ROLE})\\s*[:：]\\s*\\S`, "i");

/** `مراسلنا في سبها: عمر حداد`: whose, where and who. */
const REPORTER_IN = /^مراسل(?:نا|تنا|[ةه])?(?:\s+(.{2,40}?))?\s+في\s+(.{2,30}?)\s*[:：]\s*(\S.*)$/u;
/** A text without the words that announce its writer, of which two may stand there: `بقلم الكاتب`. */
export const withoutBy = (text: string): string =>
  text
    .replace(REPORTER_IN, (_, whose: string | undefined, where: string, who: string) =>
      [who, where, whose ?? ""].join(" | "),
    )
    .replace(BY, "")
    .replace(BY, "");

/** Whether a line says that a writer follows: `حاورته: …`. */
export const announces = (line: string): boolean => SURELY_BY.test(line);

/** A second announcement after a name: `عمر حداد ترجمة: سلمى الخطيب`. */
const THEN_BY = /\s+(?=(?:ترجم[ةه]|تصوير|عدس[ةه]|إعداد|تحرير|حوار)\s*[:：])/gu;
/** What may stand between two parts; a dash inside a name has no space on either side. */
const SEPARATOR = /\s*[|/\\_]\s*|\s+[-–—ـ]+\s*|\s*[-–—ـ]+\s+|\s*[–—:：]\s*/;
/** Agencies may be spelled behind it: `نواكشوط-أ ب`. */
const TIGHT = /(?<=\p{L}{2})-(?=\p{L}{2}|\p{L}(?:[ .]\p{L})+\.?$)/u;

/** Parts of a string without dates. @param own folded names of the outlet. */
export function partsOf(text: string, own: ReadonlySet<string>): readonly Part[] {
  return pieces(text, own).map((piece) => ({ ...piece, kind: kindOf(piece.text, own) }));
}

type Piece = Omit<Part, "kind">;

/** The parts in order: by separators, brackets and commas, without the words that announce them. */
function pieces(text: string, own: ReadonlySet<string>): Piece[] {
  const flat = text
    .replace(THEN_BY, " | ")
    .replace(/\(([^()]*)\)/g, " | $1 | ")
    .replace(/[«»"“”]/g, "");
  return flat
    .split(SEPARATOR)
    .flatMap((part) => tight(part, own))
    .flatMap((part) => listed(part.split(/\s*[،,;؛+&]\s*/)))
    .flatMap((piece) => fromPlace(piece.text).map((part) => ({ ...piece, text: part })))
    .map((piece) => ({ ...piece, text: unannounced(piece.text) }))
    .flatMap((piece) => {
      const [first = piece, ...more] = listed(joined(piece.text));
      return [{ ...first, listed: piece.listed }, ...more];
    })
    .filter((piece) => /\p{L}/u.test(piece.text));
}

const listed = (parts: readonly string[]): Piece[] =>
  parts.map((text, i) => ({ text: i > 0 ? withoutAnd(text) : text, listed: i > 0 }));

/** `، وحذيفة القرشي`: و before a further name, unless the name begins with it. */
function withoutAnd(part: string): string {
  const [, rest = ""] = /^و\s?(\p{L}{2,}\s.+)$/u.exec(part) ?? [];
  return hasNameForm(rest) && !looksLikePerson(part) ? rest : part;
}

/**
 * `جيليان تيت-القاهرة`: a dash without spaces divides when what it divides is not one double name:
 * a given name goes with another word (`ماري-كلير`), not with a place.
 */
function tight(part: string, own: ReadonlySet<string>): string[] {
  const halves = part.split(TIGHT);
  const [first = "", second = ""] = halves;
  if (halves.length !== 2) return halves.length > 2 ? halves : [part];
  if (isGivenName(first) && kindOf(second, own) !== "place") return [part];
  const divided = [first, second].some(
    (half) => half.includes(" ") || kindOf(half, own) !== "unknown",
  );
  return divided ? halves : [part];
}

function unannounced(part: string): string {
  const trimmed = part.replace(/^[\s:.،\-–*]+|[\s:،\-–*]+$/g, "");
  return withoutBy(trimmed).replace(BY_ALONE, "").replace(BY_AT_END, "");
}

/** `متعب الروقي من جدة`. */
function fromPlace(part: string): string[] {
  const match = /^(.+?)\s+من\s+(\S+(?:\s\S+)?)$/u.exec(part);
  const [, who = "", where = ""] = match ?? [];
  return match && countWords(who) <= 4 ? [who, where] : [part];
}

/** `أحمد علي ومحمد حسن`: two people when what follows و begins like a name, or is one of two words. */
function joined(part: string): string[] {
  const match = /^(\S+\s+\S.*?)\s+و\s?(\S+\s+\S.*)$/u.exec(part);
  const [, first = "", second = ""] = match ?? [];
  const named = looksLikePerson(second) || (countWords(second) === 2 && couldBeName(second));
  return match && named ? [first, ...joined(second)] : [part];
}

function kindOf(part: string, own: ReadonlySet<string>): Kind {
  if (own.has(fold(part)) || own.has(fold(outletByName(part) ?? "")) || namesNoOne(part)) {
    return "outlet";
  }
  if (looksLikeAgency(part) || agencyName(part) !== undefined) return "agency";
  if (isKnownPlace(part) || saysPlace(part)) return "place";
  if (looksLikePerson(part)) return "person";
  return "unknown";
}
