/** Which article of the archive a record is: an existing file, a new one, or a second copy. */
import { shortHash } from "#src/markdown/digest.ts";
import { identify, withSuffix } from "#src/markdown/identity.ts";
import type { RawRecord } from "#src/record.ts";
import type { Known, Ledger, Lookup } from "./ledger.ts";
import { createRowIndex } from "./row-index.ts";
import { createTexts } from "./texts.ts";
import { placeOf, type RawFile } from "./walk.ts";

export type Match =
  | { readonly kind: "existing"; readonly row: number; readonly known: Known }
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
  /** Rows of articles that no record was matched to, nor had a record of the same content. */
  readonly unmatched: () => Generator<number>;
  readonly close: () => void;
}

/** What a record of this run was given. */
interface Claim {
  readonly id: string;
  /** The first half of it: enough to tell two texts of one address apart. */
  readonly sha256: string;
  readonly text: string;
}

/** Of an article that was there before: a record was matched to it; a record has its content. */
const CLAIMED = 1;
const CONTENT_SEEN = 2;

/**
 * A record is found by its own content first (`record_sha256`): that is certain, wherever it has
 * moved. Else by identity (address, or id at the source), by address, or, in a file that holds one
 * article, by path: then the record has changed, and it is given what no other record claims.
 * @param ledger what it holds now is what records are matched to; what is added later is not.
 */
export function createMatcher(ledger: Ledger): Matcher {
  const start = ledger.size();
  const state = new Uint8Array(start);
  const claims = createTexts();
  const claimsOf = createRowIndex();

  const find = (by: Lookup, key: string) => ledger.find(by, key).filter((row) => row < start);
  const free = (rows: readonly number[]) => rows.find((row) => ((state[row] ?? 0) & CLAIMED) === 0);
  const mark = (rows: readonly number[], what: number) => {
    for (const row of rows) state[row] = (state[row] ?? 0) | what;
  };

  function claim(identity: string, made: Claim, row: readonly number[]): void {
    mark(row, CLAIMED);
    const { id, sha256, text } = made;
    claimsOf.add(identity, claims.add(`${identity} ${id} ${sha256} ${text}`));
  }
  const claimsFor = (identity: string): Claim[] =>
    claimsOf.rows(identity).flatMap((row) => {
      const [of, id = "", sha256 = "", text = ""] = claims.get(row).split(" ");
      return of === identity ? [{ id, sha256, text }] : [];
    });

  function match(file: RawFile, record: RawRecord, sha256: string, last: boolean): Match {
    const identity = identify(record, sha256);
    const text = shortHash(`${record.fields.title ?? ""}\0${record.fields.text}`);
    const own = { sha256: sha256.slice(0, 32), text };
    const existing = (row: number): Match => {
      const known = ledger.get(row);
      mark(same, CONTENT_SEEN);
      claim(identity, { ...own, id: known.id }, [row]);
      return { kind: "existing", row, known };
    };

    const same = find("sha", sha256);
    const certain = free(same);
    if (certain !== undefined) return existing(certain);
    const here = claimsFor(identity);
    const twin = here.find((other) => own.sha256 === other.sha256 || other.text === text);
    if (twin !== undefined) return { kind: "duplicate", id: twin.id };

    const changed =
      free(find("identity", identity)) ??
      free(find("url", record.fields.url ?? "")) ??
      (record.index === undefined ? free(find("path", placeOf(file.root, file.path))) : undefined);
    if (changed !== undefined) return last ? existing(changed) : { kind: "later" };
    const taken = find("id", identity).length > 0 || here.some((other) => other.id === identity);
    const id = taken ? withSuffix(identity, sha256) : identity;
    mark(same, CONTENT_SEEN);
    claim(identity, { ...own, id }, find("id", id));
    return { kind: "new", id, shared: here.length > 0 };
  }

  function* unmatched(): Generator<number> {
    for (const [row, seen] of state.entries()) if (seen === 0) yield row;
  }
  return { match, unmatched, close: claims.close };
}
