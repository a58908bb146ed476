/** Runs `work` at most once for a key, unless it failed. */
export function remember<K, T>(work: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = work(key);
      known.set(key, answer);
      answer.catch(() => known.delete(key));
    }
    return answer;
  };
}

/** The same without a key. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  const run = remember(work);
  return () => run(undefined);
}
