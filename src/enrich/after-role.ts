/** The name after a title, over the words of the role. */
import { type Extent, personExtent, sonExtent, type Words } from "./person-extent.ts";
import { isJoined } from "./tokens.ts";

/** Words of a role that may stand between its head and the name. */
const LONGEST_ROLE = 9;

/** The name after a title, over the words of the role: وزير الخارجية الفرنسي. */
export function afterRole(head: number, words: Words): Extent | undefined {
  const { tokens, word, taken } = words;
  for (let at = head + 1; at < head + LONGEST_ROLE && at < tokens.starts.length; at += 1) {
    if (!isJoined(tokens, at)) return undefined;
    if (taken(at)) continue;
    const here = word(at);
    const before = word(at - 1);
    if (here.given === undefined && OF_PLACE.has(before.folded)) continue;
    const extent = here.folded === "باسم" ? undefined : nameAt(at, head, words);
    if (extent && extent.clitic === "" && !isPurpose(extent, words)) {
      if (extent.to - extent.from > 1) return extent;
      if (before.title || (before.nationality && !here.alsoWord)) return extent;
    }
    if (here.title || here.role || here.through || here.nationality) continue;
    if (here.definite) continue;
    return undefined;
  }
  return undefined;
}

/** `رئيس اللجنة الأهلية لوادي النخيل` */
const isPurpose = ({ from, to }: Extent, { word }: Words): boolean =>
  word(from).given === undefined &&
  word(from).folded.startsWith("ل") &&
  to === from + 2 &&
  word(from + 1).definite;

/** Heads of places: what follows is one's name, be it known or not. */
const OF_PLACE = new Set("محافظ محافظه مدينه بلديه بلده قريه مركز قضاء".split(" "));

/** The name at a word after a role; before بن whatever stands there: `الأمير الوليد بن راكان`. */
function nameAt(at: number, head: number, words: Words): Extent | undefined {
  if (words.word(at).folded !== "بن") return personExtent(at, words);
  const first = words.word(at - 1);
  // Ben, not the son of somebody: `الكاتب بن بلومفيلد`.
  if (at === head + 1) return words.word(at + 1).begins ? personExtent(at, words) : undefined;
  if (first.title) return undefined;
  if (first.common && first.family === undefined) return undefined;
  return sonExtent(at, words, true);
}
