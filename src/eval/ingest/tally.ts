/** Counting what is right, measure by measure, with the failures in words. */

export interface Score {
  readonly set: string;
  readonly measure: string;
  /** How many things were judged. */
  readonly n: number;
  /** Right ones among them, or an F1, from 0 to 1. */
  readonly score: number;
  readonly failures: readonly string[];
  /** A neighbour's score on the same things, where one is measured beside it. */
  readonly beside?: { readonly name: string; readonly score: number };
}

interface Count {
  n: number;
  right: number;
  readonly failures: string[];
}

interface Found {
  hits: number;
  given: number;
  wanted: number;
  readonly failures: string[];
}

/** Collects the judgements on one set. */
export class Tally {
  readonly #set: string;
  readonly #counts = new Map<string, Count>();
  readonly #lists = new Map<string, Found>();

  constructor(set: string) {
    this.#set = set;
  }

  /** Judges one thing; `failure` says what was wrong with it. */
  check(measure: string, right: boolean, failure: () => string): void {
    const count = this.#counts.get(measure) ?? { n: 0, right: 0, failures: [] };
    count.n += 1;
    if (right) count.right += 1;
    else count.failures.push(failure());
    this.#counts.set(measure, count);
  }

  /** Two values that should be equal. */
  equal(measure: string, where: string, given: unknown, wanted: unknown): void {
    const right = JSON.stringify(given) === JSON.stringify(wanted);
    this.check(measure, right, () => `${where}: ${show(given)}, not ${show(wanted)}`);
  }

  /** A share from 0 to 1 counts as so much of one. */
  share(measure: string, where: string, score: number): void {
    this.check(measure, false, () => `${where}: ${score.toFixed(3)}`);
    const count = this.#counts.get(measure);
    if (count === undefined) return;
    count.right += score;
    if (score > 0.999) count.failures.pop();
  }

  /** Items found among those wanted, as multisets: scored by F1 over the whole set. */
  items(measure: string, where: string, given: readonly string[], wanted: readonly string[]): void {
    const found = this.#lists.get(measure) ?? { hits: 0, given: 0, wanted: 0, failures: [] };
    const missing = [...wanted];
    const extra: string[] = [];
    for (const item of given) {
      const at = missing.indexOf(item);
      if (at < 0) extra.push(item);
      else missing.splice(at, 1);
    }
    found.hits += wanted.length - missing.length;
    found.given += given.length;
    found.wanted += wanted.length;
    for (const item of missing) found.failures.push(`${where}: missed ${show(item)}`);
    for (const item of extra) found.failures.push(`${where}: wrongly ${show(item)}`);
    this.#lists.set(measure, found);
  }

  scores(): Score[] {
    const shares = [...this.#counts].map(([measure, { n, right, failures }]) => ({
      set: this.#set,
      measure,
      n,
      score: n === 0 ? 1 : right / n,
      failures,
    }));
    const lists = [...this.#lists].map(([measure, { hits, given, wanted, failures }]) => ({
      set: this.#set,
      measure,
      n: wanted,
      score: given + wanted === 0 ? 1 : (2 * hits) / (given + wanted),
      failures,
    }));
    return [...shares, ...lists];
  }
}

const show = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 300);
