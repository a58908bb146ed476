/** How good ranked lists are, as information retrieval measures it. */

/** One query's outcome: ids in the order given, and which of them are right. */
export interface Outcome {
  readonly group: string;
  /** At most ten ids, best first. */
  readonly ids: readonly string[];
  /** Right id → how right, 1 or more. */
  readonly relevant: Readonly<Record<string, number>>;
}

export interface Quality {
  readonly n: number;
  /** Share of queries whose first answer is right. */
  readonly success1: number;
  /** Right answers among ten / the smaller of ten and all right ones. */
  readonly recall10: number;
  /** Mean of 1 / the rank of the first right answer among ten. */
  readonly mrr10: number;
  /** Discounted gain of ten, against the best possible order (Järvelin and Kekäläinen 2002). */
  readonly ndcg10: number;
  /** Share of queries without any answer. */
  readonly zero: number;
}

const DEPTH = 10;

export function quality(outcomes: readonly Outcome[]): Quality {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / Math.max(1, outcomes.length);
  return {
    n: outcomes.length,
    success1: mean(({ ids, relevant }) => ((relevant[ids[0] ?? ""] ?? 0) > 0 ? 1 : 0)),
    recall10: mean(recall),
    mrr10: mean(({ ids, relevant }) => {
      const rank = ids.slice(0, DEPTH).findIndex((id) => (relevant[id] ?? 0) > 0);
      return rank < 0 ? 0 : 1 / (rank + 1);
    }),
    ndcg10: mean(ndcg),
    zero: mean(({ ids }) => (ids.length === 0 ? 1 : 0)),
  };
}

function recall({ ids, relevant }: Outcome): number {
  const hits = ids.slice(0, DEPTH).filter((id) => (relevant[id] ?? 0) > 0).length;
  const all = Object.values(relevant).filter((gain) => gain > 0).length;
  return all === 0 ? 0 : hits / Math.min(DEPTH, all);
}

function ndcg({ ids, relevant }: Outcome): number {
  const best = gain(Object.values(relevant).sort((a, b) => b - a));
  return best === 0 ? 0 : gain(ids.map((id) => relevant[id] ?? 0)) / best;
}

const gain = (gains: readonly number[]): number =>
  gains.slice(0, DEPTH).reduce((sum, value, i) => sum + value / Math.log2(i + 2), 0);

/** Quality by group, in the order of first appearance, and `overall` last. */
export function byGroup(outcomes: readonly Outcome[]): Map<string, Quality> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const list = groups.get(outcome.group) ?? [];
    list.push(outcome);
    groups.set(outcome.group, list);
  }
  const result = new Map([...groups].map(([name, list]) => [name, quality(list)]));
  return result.set("overall", quality(outcomes));
}
