/** Articles about the same matter: weighted words and tags in common, near in time preferred. */
import type { Fingerprint } from "./fingerprint.ts";

export interface RelatedOptions {
  /** Articles given for each at most. */
  readonly most: number;
}

/** Terms of an article that are compared: its weightiest. */
const KEPT_TERMS = 32;
/** A term in more than one of so many articles tells little and costs much. */
const COMMON = 40;
/** In a small archive a term may be in this many articles. */
const FEW = 20;
/** Cosine below which two articles have no more than words in common. */
const LEAST = 0.1;
/** What of the cosine is left for an article of another time, and days after which half is lost. */
const TIMELESS = 0.6;
const HALF_DAYS = 14;
/** For an article whose day is not known. */
const UNKNOWN_TIME = 0.8;

/** Articles in compressed rows: the terms of number i are those from `starts[i]` to `starts[i + 1]`. */
interface Rows {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * For each article the places of those most related to it, best first. Weights are
 * (1 + ln tf) · ln(N / df), vectors have length 1 (Salton and Buckley 1988).
 */
export function relatedArticles(
  prints: readonly Fingerprint[],
  { most }: RelatedOptions,
): (readonly number[])[] {
  const { rows, size } = weigh(prints);
  const postings = transpose(rows, size);
  const days = prints.map(({ day }) => (day === "" ? Number.NaN : Date.parse(day) / 86_400_000));
  const scores = new Float64Array(prints.length);
  return prints.map((_, i) => {
    const touched: number[] = [];
    for (let at = rows.starts[i] ?? 0; at < (rows.starts[i + 1] ?? 0); at += 1) {
      const term = rows.columns[at] ?? 0;
      const weight = rows.weights[at] ?? 0;
      const end = postings.starts[term + 1] ?? 0;
      for (let p = postings.starts[term] ?? 0; p < end; p += 1) {
        const other = postings.columns[p] ?? 0;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight * (postings.weights[p] ?? 0);
      }
    }
    const best: { readonly place: number; readonly score: number }[] = [];
    for (const place of touched) {
      const cosine = scores[place] ?? 0;
      scores[place] = 0;
      if (place === i || cosine < LEAST) continue;
      const score = cosine * nearness(days[i], days[place]);
      const last = best[most - 1];
      if (last !== undefined && score < last.score) continue;
      insert(best, { place, score }, prints);
      if (best.length > most) best.pop();
    }
    return best.map(({ place }) => place);
  });
}

function insert(
  best: { readonly place: number; readonly score: number }[],
  one: { readonly place: number; readonly score: number },
  prints: readonly Fingerprint[],
): void {
  const id = prints[one.place]?.id ?? "";
  const at = best.findIndex(
    ({ place, score }) =>
      one.score > score || (one.score === score && id < (prints[place]?.id ?? "")),
  );
  best.splice(at < 0 ? best.length : at, 0, one);
}

/** 1 on the same day, `TIMELESS` at a distance. */
function nearness(a = Number.NaN, b = Number.NaN): number {
  const days = Math.abs(a - b);
  if (Number.isNaN(days)) return UNKNOWN_TIME;
  return TIMELESS + (1 - TIMELESS) * 2 ** (-days / HALF_DAYS);
}

/** The weightiest terms of each article, numbered in ascending order of their hashes. */
function weigh(prints: readonly Fingerprint[]): { rows: Rows; size: number } {
  const frequency = new Map<number, number>();
  for (const { terms } of prints) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const limit = Math.max(FEW, prints.length / COMMON);
  const useful = [...frequency].filter(([, df]) => df > 1 && df <= limit).map(([term]) => term);
  const column = new Map([...Uint32Array.from(useful).sort()].map((term, i) => [term, i]));
  const starts = new Uint32Array(prints.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  prints.forEach(({ terms, counts }, i) => {
    const weighed: { readonly column: number; readonly weight: number }[] = [];
    terms.forEach((term, t) => {
      const number = column.get(term);
      if (number === undefined) return;
      const idf = Math.log(prints.length / (frequency.get(term) ?? 1));
      weighed.push({ column: number, weight: (1 + Math.log(counts[t] ?? 1)) * idf });
    });
    weighed.sort((a, b) => b.weight - a.weight || a.column - b.column);
    const kept = weighed.slice(0, KEPT_TERMS);
    const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0));
    for (const { column: number, weight } of kept) {
      columns.push(number);
      weights.push(weight / length);
    }
    starts[i + 1] = columns.length;
  });
  const rows = { starts, columns: Uint32Array.from(columns), weights: Float32Array.from(weights) };
  return { rows, size: column.size };
}

/** Rows by term instead of by article; articles in order. */
function transpose({ starts, columns, weights }: Rows, size: number): Rows {
  const begins = new Uint32Array(size + 1);
  for (const column of columns) begins[column + 1] = (begins[column + 1] ?? 0) + 1;
  for (let i = 0; i < size; i += 1) begins[i + 1] = (begins[i + 1] ?? 0) + (begins[i] ?? 0);
  const next = begins.slice();
  const articles = new Uint32Array(columns.length);
  const turned = new Float32Array(columns.length);
  for (let i = 0; i + 1 < starts.length; i += 1) {
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0;
      const to = next[column] ?? 0;
      next[column] = to + 1;
      articles[to] = i;
      turned[to] = weights[at] ?? 0;
    }
  }
  return { starts: begins, columns: articles, weights: turned };
}
