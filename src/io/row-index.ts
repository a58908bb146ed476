/** Key → numbers of rows, at sixteen bytes a row: open addressing over hashes, the keys are not kept. */

export interface RowIndex {
  readonly add: (key: string, row: number) => void;
  /**
   * The rows that were added under this key, in their order. One in some thousands of answers holds
   * a row of another key with the same hash: the caller compares.
   */
  readonly rows: (key: string) => readonly number[];
}

export function createRowIndex(): RowIndex {
  let size = 1 << 10;
  let hashes = new Uint32Array(size);
  /** Row and one; 0 is an empty slot. */
  let entries = new Uint32Array(size);
  let count = 0;

  function put(hash: number, entry: number): void {
    let slot = hash & (size - 1);
    while (entries[slot] !== 0) slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
    entries[slot] = entry;
  }

  function add(key: string, row: number): void {
    count += 1;
    if (2 * count > size) {
      const [oldHashes, oldEntries] = [hashes, entries];
      size *= 2;
      hashes = new Uint32Array(size);
      entries = new Uint32Array(size);
      for (const [slot, entry] of oldEntries.entries())
        if (entry !== 0) put(oldHashes[slot] ?? 0, entry);
    }
    put(hashOf(key), row + 1);
  }

  function rows(key: string): readonly number[] {
    const hash = hashOf(key);
    const found: number[] = [];
    for (let slot = hash & (size - 1); entries[slot] !== 0; slot = (slot + 1) & (size - 1))
      if (hashes[slot] === hash) found.push((entries[slot] ?? 0) - 1);
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  }
  return { add, rows };
}

/** FNV-1a (Fowler, Noll and Vo, public domain) over UTF-16 units, mixed once more at the end. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
