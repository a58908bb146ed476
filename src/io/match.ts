/** Which article of the archive a record is: an existing file, a new one, or a second copy. */
import { shortHash } from "#src/markdown/digest.ts";
import { identify, identityOf, withSuffix } from "#src/markdown/identity.ts";
import type { RawRecord } from "#src/record.ts";
import type { Known } from "./known.ts";
import { placeOf, type RawFile } from "./walk.ts";

export type Match =
  | { readonly kind: "existing"; readonly known: Known }
  /** `shared`: another article has the same identity and a different text. */
  | { readonly kind: "new"; readonly id: string; readonly shared: boolean }
  /** The same identity and the same text as an article of this run. */
  | { readonly kind: "duplicate"; readonly id: string }
  /** To be asked again when every record that is surely another's has been seen. */
  | { readonly kind: "later" };

export interface Matcher {
  /**
   * @param last ask for an answer other than `later`.
   */
  readonly match: (file: RawFile, record: RawRecord, sha256: string, last: boolean) => Match;
  /** Articles that no record was matched to, nor had a record of the same content. */
  readonly unmatched: () => Known[];
}

interface Claim {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
}

/**
 * A record is found by its own content first (`record_sha256`): that is certain, wherever it has
 * moved. Else by identity (address, or id at the source), by address, or, in a file that holds one
 * article, by path: then the record has changed, and it is given what no other record claims.
 */
export function createMatcher(known: readonly Known[]): Matcher {
  const bySha = group(known, (entry) => entry.recordSha256);
  const byIdentity = group(known, (entry) => identityOf(entry.id));
  const byUrl = group(known, (entry) => entry.url);
  const byPath = group(known, (entry) =>
    entry.single ? placeOf(entry.root, entry.rawPath) : undefined,
  );
  const ids = new Set(known.map((entry) => entry.id));
  const claimed = new Set<string>();
  const claimedShas = new Set<string>();
  const claims = new Map<string, Claim[]>();

  function claim(identity: string, made: Claim): void {
    claimed.add(made.id);
    claimedShas.add(made.sha256);
    ids.add(made.id);
    const others = claims.get(identity);
    if (others === undefined) claims.set(identity, [made]);
    else others.push(made);
  }

  function match(file: RawFile, record: RawRecord, sha256: string, last: boolean): Match {
    const identity = identify(record, sha256);
    const text = shortHash(`${record.fields.title ?? ""}\0${record.fields.text}`);
    const free = (entries: readonly Known[] = []) => entries.find(({ id }) => !claimed.has(id));

    const certain = free(bySha.get(sha256));
    if (certain !== undefined) {
      claim(identity, { id: certain.id, sha256, text });
      return { kind: "existing", known: certain };
    }
    const here = claims.get(identity) ?? [];
    const twin = here.find((other) => other.sha256 === sha256 || other.text === text);
    if (twin !== undefined) return { kind: "duplicate", id: twin.id };

    const changed =
      free(byIdentity.get(identity)) ??
      free(byUrl.get(record.fields.url ?? "")) ??
      (record.index === undefined ? free(byPath.get(placeOf(file.root, file.path))) : undefined);
    if (changed !== undefined) {
      if (!last) return { kind: "later" };
      claim(identity, { id: changed.id, sha256, text });
      return { kind: "existing", known: changed };
    }
    const id = ids.has(identity) ? withSuffix(identity, sha256) : identity;
    claim(identity, { id, sha256, text });
    return { kind: "new", id, shared: here.length > 0 };
  }

  const unmatched = () =>
    known.filter(({ id, recordSha256 }) => !claimed.has(id) && !claimedShas.has(recordSha256));
  return { match, unmatched };
}

function group(
  known: readonly Known[],
  keyOf: (entry: Known) => string | undefined,
): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
  for (const entry of known) {
    const key = keyOf(entry);
    if (!key) continue;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [entry]);
    else members.push(entry);
  }
  return groups;
}
