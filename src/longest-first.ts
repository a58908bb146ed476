/**
 * Visits items from the longest to the shortest; those of one length in their order. A visit may
 * divide its item: the parts it returns, none of which may be longer, wait their turn.
 * @param sizeOf a length in whole numbers; items of length 0 are not visited.
 */
export function longestFirst<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  visit: (item: T) => readonly T[],
): void {
  const bySize = new Map<number, T[]>();
  const add = (item: T): void => {
    const size = sizeOf(item);
    const same = bySize.get(size);
    if (same === undefined) bySize.set(size, [item]);
    else same.push(item);
  };
  items.forEach(add);
  for (let size = Math.max(0, ...bySize.keys()); size > 0; size -= 1)
    for (const item of bySize.get(size) ?? []) visit(item).forEach(add);
}
