/** What a part of an author string can be by itself. */
import { agencyName } from "#src/arabic/agencies.ts";
import { fold } from "#src/arabic/fold.ts";
import { outletByName } from "#src/arabic/publishers.ts";
import {
  describes,
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

/** @param own folded names of the outlet */
export function kindOf(part: string, own: ReadonlySet<string>): Kind {
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
