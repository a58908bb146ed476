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

/** Claims of one identity in one short text: an archive has hundreds of thousands. */
const pack = ({ id, sha256, text }: Claim): string => flat(`${id} ${sha256.slice(0, 16)} ${text}`);

/** A string of ASCII that holds on to no other string that it was made of. */
const flat = (text: string): string => Buffer.from(text, "latin1").toString("latin1");

function unpack(packed: string): Claim[] {
  return packed.split("\n").map((claim) => {
    const [id = "", sha256 = "", text = ""] = claim.split(" ");
    return { id, sha256, text };
  });
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
  /** Of the articles that are known: those that a record has been matched to, and their contents. */
  const claimed = new Set<string>();
  const claimedShas = new Set<string>();
  const claims = new Map<string, string>();

  function claim(identity: string, made: Claim): void {
    if (ids.has(made.id)) claimed.add(made.id);
    if (bySha.has(made.sha256)) claimedShas.add(made.sha256);
    const others = claims.get(identity);
    const packed = pack(made);
    claims.set(flat(identity), others === undefined ? packed : `${others}\n${packed}`);
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
    const packed = claims.get(identity);
    const here = packed === undefined ? [] : unpack(packed);
    const twin = here.find((other) => sha256.startsWith(other.sha256) || other.text === text);
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
    const taken = ids.has(identity) || here.some((other) => other.id === identity);
    const id = taken ? withSuffix(identity, sha256) : identity;
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
