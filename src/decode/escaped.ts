/** Letters that were decoded twice and then written as references: `&Oslash;&sect;`, `&#199;&#225;`. */
import { decodeHTMLStrict } from "entities";

/** The first half of most Arabic letters in UTF-8, or the article in windows-1256 or ISO-8859-6. */
const TWICE =
  /&(?:Oslash|Ugrave|#21[67]|#xd[89]);[&\u0080-\u00FF]|&(?:Ccedil|#199|#xc7);&(?:aacute|auml|#22[58]|#xe[14]);/i;
const REFERENCE = /&(?:#\d{3,5}|#x[\da-f]{2,4}|[a-z]{3,8}\d?);/gi;

/**
 * The text with the characters that such references name, for `repairMojibake` to judge; undefined
 * where nothing of that kind stands. References to what markup is made of stay.
 */
export function withoutReferences(text: string): string | undefined {
  if (!TWICE.test(text)) return undefined;
  return text.replace(REFERENCE, (reference) => {
    const character = decodeHTMLStrict(reference);
    return character.charCodeAt(0) > 0x7f ? character : reference;
  });
}
