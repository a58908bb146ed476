/** Counts in how many documents each name of a large set is, without a set for each document. */
export interface Tally {
  /** A number for a name, the same whenever it is asked for. */
  key(name: string): number;
  /** Starts the next document. */
  begin(): void;
  /** The document has the name with this key; said twice it counts once. */
  see(key: number): void;
  /** Name → number of documents that have it, of those that have been seen. */
  documents(): Map<string, number>;
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  const keys = new Map<string, number>();
  const counts: number[] = [];
  /** Key → the last document that had it. */
  const last: number[] = [];
  let document = 0;
  return {
    key(name) {
      const known = keys.get(name);
      if (known !== undefined) return known;
      keys.set(name, counts.length);
      last.push(0);
      return counts.push(0) - 1;
    },
    begin() {
      document += 1;
    },
    see(key) {
      if (last[key] === document) return;
      last[key] = document;
      counts[key] = (counts[key] ?? 0) + 1;
    },
    documents() {
      const seen = new Map<string, number>();
      for (const [name, key] of keys) if (last[key] !== 0) seen.set(name, counts[key] ?? 0);
      return seen;
    },
  };
}
