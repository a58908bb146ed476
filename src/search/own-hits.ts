/**
 * Which words of an article are those that a query means, where the index finds others beside them:
 * names with عبد, and relatives of whose stem few letters are left. Loaded for such queries.
 */
import { readings } from "#src/arabic/clitics.ts";
import { analyse } from "./analyse.ts";
import type { ArticleKey } from "./engine.ts";
import type { Hit, PlacedText } from "./excerpt.ts";
import type { Group } from "./group.ts";

/** The first part of a name such as عبد الله, which is found in every other such name. */
const SERVANT = /^[وفبلك]?عبد$/;

/** A hit that counts only where the word there is this stem with this ending. */
interface Found extends Hit {
  readonly only?: { readonly stem: string; readonly ending: string };
}

/** What of the query stands in these texts of an article. */
export function ownHits(
  texts: readonly PlacedText[],
  key: ArticleKey,
  groups: readonly Group[],
): readonly Hit[] {
  const words = new Map(
    texts.flatMap(({ text, location }) =>
      analyse(text).map(({ folded, position }) => [location + position, folded] as const),
    ),
  );
  return namesWhole(key, groups).filter(({ place, only }) => {
    if (only === undefined) return true;
    const read = readings(words.get(place) ?? "").find(({ stem }) => stem === only.stem);
    return read?.suffix === only.ending;
  });
}

/**
 * The places where words of the query stand. Of a name with عبد both parts must stand together:
 * neither عبد الرحمن nor the second part alone is عبد الله.
 */
function namesWhole(key: ArticleKey, groups: readonly Group[]): Found[] {
  const hits = groups.map(({ members, exact, idf }, group) =>
    [...members, { postings: exact, stem: "", ending: undefined }].flatMap(
      ({ postings, stem, ending }) =>
        (postings.matches.get(key)?.places ?? []).map(
          (place): Found => ({
            place,
            group,
            weight: idf,
            ...(ending && { only: { stem, ending } }),
          }),
        ),
    ),
  );
  const places = hits.map((some) => new Set(some.map(({ place }) => place)));
  const beside = (group: number, step: number) => {
    const { folded, position } = groups[group]?.term ?? { folded: "", position: -1 };
    return groups.findIndex(({ term }) => {
      const [servant, name] = step > 0 ? [folded, term.folded] : [term.folded, folded];
      return term.position === position + step && SERVANT.test(servant) && name.startsWith("ال");
    });
  };
  return hits.flatMap((some, group) => {
    const next = beside(group, 1);
    const before = beside(group, -1);
    return some.filter(({ place }) => {
      if (next >= 0) return places.some((others, i) => i !== group && others.has(place + 1));
      return before < 0 || places[before]?.has(place - 1);
    });
  });
}
