/** The parts of an author string, in order, and what each can be by itself. */
import { agencyName } from "#src/arabic/agencies.ts";
import { fold } from "#src/arabic/fold.ts";
import { outletByName } from "#src/arabic/publishers.ts";
import { countWords } from "./lines.ts";
import {
  couldBeName,
  describes,
  hasNameForm,
  isGivenName,
  isKnownPlace,
  isOffice,
  labels,
  looksLikeAgency,
  looksLikePerson,
  namesNoOne,
  saysOutlet,
  saysPlace,
} from "./names.ts";

export type Kind = "person" | "place" | "agency" | "outlet" | "unknown";

export interface Part {
  readonly text: string;
  readonly kind: Kind;
  /** It follows a comma or و: one more of the same. */
  readonly listed: boolean;
  /** It follows و behind a name of several words. */
  readonly joined?: boolean;
}

/** What a writer makes: `أنجز الملف: …`, `إعداد وتصوير: …`. */
const WORK =
  "(?:حوار|مقابل[ةه]|لقاء|ملف|تحقيق|تقرير|استطلاع|ر[وي]بورتاج|بورتريه|ندو[ةه]|موضوع|نص|ماد[ةه]|ترجم[ةه])";
/** Words that announce a writer and are no part of the name. */
const ANNOUNCING = `(?:by|بقلم|(?:(?:مرسل[ةه]?|نشر|كتب)\\s+)?بواسط[ةه]|كتب|كتبت|كتبه|إعداد|اعداد|أعد[ته]?|تقرير|تحرير|تحقيق|حوار|حاور(?:ه|ها|هم|ته|تها)?|(?:أجر[ىت]|أنجزت?|أعدت?|أدارت?) ال${WORK}|متابع[ةه]|رصد|تغطي[ةه]|ترجم[ةه]|تصوير|عدس[ةه]|مراسل(?:نا|تنا)?)(?:\\s+و(?:تصوير|تقرير|تحرير|إعداد|حوار|ترجمة|متابعة|تقديم))?`;
/** Words that announce a writer only where a sign follows: without one they begin a headline. */
const GENRE = `(?:${WORK}|(?:أنجز|يكتب|كتب|يروي)(?:ت|ه|ها|ته|تها)|كتب/ت|ترجم[ةه] بتصرف)(?:\\s+و${WORK})?`;
const SIGN = "\\s*[:：\\-–—ـ/]\\s*";
/** What a writer is called before the name. */
const ROLE = "(?:كاتب|محرر|صحفي|صحافي|إعلامي|مترجم|مصور)[ةه]?";
/** Takes them off the beginning of a string. */
const BY = new RegExp(
  `^(?:${GENRE}${SIGN}|${ANNOUNCING}(?:${SIGN}|\\s+)|(?:ال)?${ROLE}\\s*[:：]\\s*|ال${ROLE}\\s+)(?=\\S)`,
  "i",
);
const BY_ALONE = new RegExp(`^(?:${ANNOUNCING}|(?:ال)?${ROLE})$`, "i");
/** What announces the next part may be left at the end of one. */
const BY_AT_END = /\s+(?:تصوير|عدس[ةه]|ترجم[ةه])$/u;
/** The same with a colon: nothing else is meant. */
const SURELY_BY = new RegExp(
  `^(?:(?:${ANNOUNCING}|${GENRE}|(?:ال)?${ROLE})(?:\\s+في\\s+[^:：]{2,30}?)?\\s*[:：]|${GENRE}\\s*[-–—/])\\s*\\S`,
  "i",
);

/** `مراسلنا في سبها: عمر حداد`: whose, where and who. */
const CORRESPONDENT = "(?:مراسل|مبعوث|موفد|مندوب)(?:نا|تنا|و|[ةه])?";
const REPORTER_IN = new RegExp(
  `^(?:من\\s+)?${CORRESPONDENT}(?:\\s+(.{2,40}?))?\\s+(?:في|من|إلى)\\s+(.{2,30}?)\\s*(?:[:：]|\\s[-–—])\\s*(\\S.*)$`,
  "u",
);
/** The same with nothing between: where and who are told apart by knowing the place. */
const REPORTER_PLACED = new RegExp(`^(?:من\\s+)?${CORRESPONDENT}\\s+في\\s+(\\S.+)$`, "u");
/** What is left of `حاوره في جوبا: عمر حداد`. */
const PLACED = /^في\s+(.{2,30}?)\s*[:：]\s*(\S.*)$/u;
/** `عمر حداد يكتب:`. */
const WRITES = /\s+[يت]كتب\s*[:：.]*\s*$/u;

/** A text without the words that announce its writer, of which two may stand there: `بقلم الكاتب`. */
export function withoutBy(text: string): string {
  const bare = withoutReporter(text).replace(BY, "");
  // Only where something was announced can there be more.
  const more = bare === text ? text : bare.replace(BY, "").replace(PLACED, "$2 | $1");
  return more.includes("كتب") ? more.replace(WRITES, "") : more;
}

const OPENS_REPORTER = /^(?:من\s+)?م(?:راسل|بعوث|وفد|ندوب)/u;
const withoutReporter = (text: string): string =>
  !OPENS_REPORTER.test(text)
    ? text
    : text
        .replace(REPORTER_IN, (_, whose: string | undefined, where: string, who: string) =>
          [who, where, whose ?? ""].join(" | "),
        )
        .replace(REPORTER_PLACED, (all, rest: string) => placeAndName(rest) ?? all);

/** `باريس عمر حداد`: the longest known place that leaves a name. */
function placeAndName(text: string): string | undefined {
  const words = text.split(/\s+/);
  for (const count of [2, 1]) {
    const place = words.slice(0, count).join(" ");
    const name = words.slice(count).join(" ");
    if (isKnownPlace(place) && hasNameForm(name)) return `${name} | ${place}`;
  }
  return undefined;
}

/** Whether a line says that a writer follows: `حاورته: …`. */
export const announces = (line: string): boolean => SURELY_BY.test(line);

/** A second announcement after a name: `عمر حداد ترجمة: سلمى الخطيب`. */
const THEN_BY = /\s+(?=(?:ترجم[ةه]|تصوير|عدس[ةه]|إعداد|[إا]شراف|تحرير|حوار)\s*[:：])/gu;
/** What may stand between two parts; a dash inside a name has no space on either side. */
const SEPARATOR = /\s*[|/\\_•·●]\s*|\s+[-–—ـ]+\s*|\s*[-–—ـ]+\s+|\s*[–—:：]\s*/;
/** Agencies may be spelled behind it: `نواكشوط-أ ب`. */
const TIGHT = /(?<=\p{L}{2})-(?=\p{L}{2}|\p{L}(?:[ .]\p{L})+\.?$)/u;

/** Parts of a string without dates. @param own folded names of the outlet. */
export function partsOf(text: string, own: ReadonlySet<string>): readonly Part[] {
  const parts = pieces(text, own).map((piece) => ({ ...piece, kind: kindOf(piece.text, own) }));
  return text.includes("(") ? withBracket(parts, LAST_BRACKET.exec(text)?.[1]) : parts;
}

const LAST_BRACKET = /\(([^()]+)\)[\s:.،]*$/u;

/**
 * What a last bracket is: of three parts, one word in it is the place, before any other (`الأفق - سعيد
 * حداد (تنغير)`); beside one word that is no person's, several that are none either are the outlet
 * (`كيفه (صحراء ميديا)`).
 */
function withBracket(parts: readonly Part[], inside: string | undefined): readonly Part[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || last.text !== inside?.trim()) return parts;
  if (last.kind !== "unknown") return parts;
  const words = countWords(last.text);
  if (parts.length === 3 && words === 1) return [{ ...last, kind: "place" }, ...parts.slice(0, -1)];
  const beside = parts.length === 2 && words > 1 && countWords(first.text) === 1;
  return beside && first.kind !== "person" ? [first, { ...last, kind: "outlet" }] : parts;
}

type Piece = Omit<Part, "kind">;

/** The parts in order: by separators, brackets and commas, without the words that announce them. */
function pieces(text: string, own: ReadonlySet<string>): Piece[] {
  const flat = placesApart(text)
    .replace(THEN_BY, " | ")
    .replace(/\(([^()]*)\)/g, " | $1 | ")
    .replace(/[«»"“”]/g, "");
  return flat
    .split(SEPARATOR)
    .flatMap((part) => tight(part, own))
    .flatMap((part) => listed(part.split(/\s*[،,;؛+&]\s*/)))
    .flatMap((piece) =>
      joined(piece.text).map((part, i) =>
        i === 0 ? { ...piece, text: part } : { text: part, listed: true, joined: true },
      ),
    )
    .flatMap((piece) =>
      fromPlace(piece.text).map((part, i) => (i === 0 ? { ...piece, text: part } : unlisted(part))),
    )
    .map((piece) => ({ ...piece, text: ofOffice(unannounced(piece.text)) }))
    .filter((piece) => /\p{L}/u.test(piece.text))
    .flatMap((piece, _, all) =>
      besideOwn(piece.text, own, all.length === 1).map((part) => ({ ...piece, text: part })),
    );
}

const unlisted = (text: string): Piece => ({ text, listed: false });

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
  if (describes(trimmed)) return trimmed;
  return withoutBy(trimmed).replace(BY_ALONE, "").replace(BY_AT_END, "");
}

/** `من عمر حداد`, `مكتب بيروت`: the name alone. */
function ofOffice(part: string): string {
  if (!/^م(?:ن|كتب)\s/u.test(part)) return part;
  const [, from = ""] = /^من\s+(\S+\s+\S.*)$/u.exec(part) ?? [];
  if (from !== "" && !isKnownPlace(from) && (looksLikePerson(from) || couldBeName(from)))
    return from;
  const [, office = ""] = /^مكتب\s+(\S.*)$/u.exec(part) ?? [];
  return isKnownPlace(office) ? office : part;
}

/** `متعب الروقي من جدة`. */
function fromPlace(part: string): string[] {
  const match = /^(.+?)\s+من\s+(\S+(?:\s\S+)?)$/u.exec(part);
  const [, who = "", where = ""] = match ?? [];
  return match && countWords(who) <= 4 ? [who, where] : [part];
}

const FROM_PLACE = /\s+من\s\S.*$/u;

/**
 * `أحمد علي ومحمد حسن وسعيد طه`: several people when what follows و begins like a name, or is one of two
 * words; what is said of the place stays with the last: `أحمد علي من جدة ومحمد حسن من الدمام`.
 */
function joined(part: string): string[] {
  if (/^[A-Z]/.test(part)) return part.split(/\s+and\s+(?=\p{Lu})/u);
  if (!/\sو/u.test(part)) return [part];
  const words = part.replace(/\sو\s+/gu, " و").split(/\s+/);
  const names: string[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i + 2;
    while (end < words.length && !(words[end]?.startsWith("و") && end + 1 < words.length)) end += 1;
    const said = words.slice(i, end).join(" ");
    const above = names.at(-1);
    if (above === undefined) names.push(said);
    else if (isFurther(said)) names.push(said.slice(1));
    else names[names.length - 1] = `${above} ${said}`;
    i = end;
  }
  return names;
}

/** `ومحمد حسن من جدة`: و and a name, not one that begins with و. */
function isFurther(said: string): boolean {
  if (!said.startsWith("و")) return false;
  const name = said.slice(1).replace(FROM_PLACE, "");
  return (
    looksLikePerson(name) || (hasTwoWords(name) && couldBeName(name) && !looksLikePerson(said))
  );
}

const hasTwoWords = (text: string): boolean => countWords(text) === 2;

/** `صنعاء: عمر حداد عدن: سالم طه`: a known place before a further colon begins the next report. */
function placesApart(text: string): string {
  const [first = "", ...rest] = text.split(/[:：]/);
  if (rest.length < 2) return text;
  const last = rest.pop() ?? "";
  const divided = rest.map((said) => {
    const words = said.trim().split(/\s+/);
    const count = [2, 1].find(
      (n) => words.length - n >= 2 && isKnownPlace(words.slice(-n).join(" ")),
    );
    return count === undefined
      ? said
      : ` ${words
          .slice(0, -count)
          .join(" ")
          .replace(/[.\s]+$/, "")} | ${words.slice(-count).join(" ")}`;
  });
  return [first, ...divided, last].join(":");
}

/** `الأفق جدة`, `جدة واس`: the outlet's or an agency's own name with nothing between it and a place. */
function besideOwn(part: string, own: ReadonlySet<string>, alone: boolean): string[] {
  const words = part.split(" ");
  if (words.length < 2 || words.length > 4 || isKnownPlace(part)) return [part];
  const isOwn = (half: string) => own.has(fold(half));
  const signs = (half: string) => isOwn(half) || agencyName(half) !== undefined;
  for (let i = 1; i < words.length; i += 1) {
    const first = words.slice(0, i).join(" ");
    const second = words.slice(i).join(" ");
    // Of two such words alone the outlet's may make a name of its own.
    const placed = isKnownPlace(second) && !(alone && isOwn(first));
    if (signs(first) && (signs(second) || placed)) return [first, second];
    if (isKnownPlace(first) && signs(second)) return [first, second];
  }
  return [part];
}

/** Whether a name that no person bears begins with the outlet's own: `الأفق الإلكترونية`. */
function beginsWithOwn(part: string, own: ReadonlySet<string>): boolean {
  const words = part.split(" ");
  if (words.length < 2 || words.length > 4 || looksLikePerson(part)) return false;
  return [1, words.length - 1].some((count) => {
    const beginning = words.slice(0, count).join(" ");
    const places = [beginning, words.slice(count).join(" ")].some(isKnownPlace);
    return own.has(fold(beginning)) && !places;
  });
}

function kindOf(part: string, own: ReadonlySet<string>): Kind {
  if (own.has(fold(part)) || own.has(fold(outletByName(part) ?? "")) || namesNoOne(part)) {
    return "outlet";
  }
  if (looksLikeAgency(part) || agencyName(part) !== undefined) return "agency";
  if (describes(part) || saysOutlet(part) || labels(part)) return "outlet";
  if (isKnownPlace(part) || saysPlace(part)) return "place";
  if (looksLikePerson(part)) return "person";
  if (beginsWithOwn(part, own) || (part.includes(" ") && isOffice(part))) return "outlet";
  return "unknown";
}
