/** The parts of an author string, in order. */
import { agencyName } from "#src/arabic/agencies.ts";
import { fold } from "#src/arabic/fold.ts";
import { unannounced } from "./announced.ts";
import { type Kind, kindOf } from "./author-kind.ts";
import { countWords } from "./lines.ts";
import { couldBeName, hasNameForm, isGivenName, isKnownPlace, looksLikePerson } from "./names.ts";

export interface Part {
  readonly text: string;
  readonly kind: Kind;
  /** It follows a comma or و: one more of the same. */
  readonly listed: boolean;
  /** It follows و behind a name of several words. */
  readonly joined?: boolean;
}

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
