/** The simplest things that find names, measured beside ours. */
import { GAZETTEER, type GazetteerEntry } from "#src/arabic/gazetteer.ts";
import { type Finder, formOf } from "./compare.ts";

/** Plain look-up of every spelling, longest first, without proclitics or conditions. */
export const plainLookUp: Finder = lookUp(GAZETTEER);

/** Names of countries only. */
export const countriesOnly: Finder = lookUp(GAZETTEER.filter(({ type }) => type === "country"));

function lookUp(entries: readonly GazetteerEntry[]): Finder {
  const kinds = new Map(
    entries.flatMap(({ kind, name, aliases = [], short = [] }) =>
      [name, ...aliases, ...short].map((spelling) => [formOf(spelling), kind] as const),
    ),
  );
  const most = Math.max(...[...kinds.keys()].map((form) => form.split(" ").length));
  return (text) => {
    const words = formOf(text).split(" ");
    const found = [];
    for (let at = 0; at < words.length; ) {
      let length = Math.min(most, words.length - at);
      while (length > 0 && !kinds.has(words.slice(at, at + length).join(" "))) length -= 1;
      const written = words.slice(at, at + length).join(" ");
      const kind = kinds.get(written);
      if (kind !== undefined) found.push({ kind, written, bare: written });
      at += Math.max(length, 1);
    }
    return found;
  };
}
